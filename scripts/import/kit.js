// What importers share: how they stop, and how a tariff code is printed.

/** Ends the importer: bad arguments, or a source that is not what it should be. */
export function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** 95030000 -> 9503.00.00, 8505110070 -> 8505.11.0070, 847130 -> 8471.30, 8471 -> 8471; dots that are there already do not matter. */
export function dotted(code) {
  const digits = code.replaceAll('.', '');
  if (!/^\d{4}(\d\d){0,3}$/.test(digits)) stop(`Not a tariff code: ${code}`);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
}
