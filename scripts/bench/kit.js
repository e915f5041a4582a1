// What the benches share: timing, a yardstick that lets runs on two machines compare, and rows of one shape.

import { readFileSync } from 'node:fs';

/** Median and least milliseconds of a call, after some to warm up. The run's number goes to the call. */
export function time(work, runs = 100, warm = 10) {
  for (let run = 0; run < warm; run++) work(run);
  const figures = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: figures[runs >> 1], least: figures[0], runs };
}

/** A million dependent multiplications and additions: how fast this core is today. */
function multiplyAdds() {
  let x = 0;
  for (let turn = 0; turn < 1_000_000; turn++) x = x * 0.999 + 1;
  return x;
}

/**
 * Prints the head of a table and the yardstick; what is returned prints a row, with the goal and what others need. The yardstick is
 * taken again beside every row, because a machine shared with others is not equally fast all the time.
 */
export function table(title) {
  const print = (name, cells, rest = '') =>
    console.log(
      `${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(9)).join('')}  ${rest}`.trimEnd(),
    );
  const row = (name, { median, least, runs }, goal, published = '') => {
    const stick = time(multiplyAdds, 15, 2);
    print(
      name,
      [
        median.toFixed(3),
        least.toFixed(3),
        runs,
        (median / stick.median).toFixed(2),
        goal ?? '',
        goal === undefined ? '' : (median / goal).toFixed(2),
      ],
      published,
    );
  };
  print(title, ['median', 'least', 'runs', 'sticks', 'goal', 'of goal'], 'published');
  row('yardstick: a million multiply-adds', time(multiplyAdds, 51));
  return row;
}

/** Texts of `data/<folder>` by the names of its files without ending. */
export function texts(folder, names) {
  const path = (name) => new URL(`../../data/${folder}/${name}.csv`, import.meta.url);
  return Object.fromEntries(names.map((name) => [name, readFileSync(path(name), 'utf8')]));
}
