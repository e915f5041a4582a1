// The package editor: one option for each issue, solved exactly as it is chosen; which red lines it keeps, and who pays for it.

import { commandOf } from '@parley/core/ask';
import type { Issue, LineInPackage, Options, Talks } from '@parley/core/talks';
import { dealPart, fileOf, SIDES } from '../deal/part.js';
import { useDealTitle } from '../deal/titles.js';
import { CommandLine } from '../export/command-line.js';
import { Exports } from '../export/exports.js';
import { usePart } from '../state/store.js';
import { sideTitle, useTalks } from './context.js';
import { complete, useFigures, written } from './figures.js';
import { linesTable } from './package-table.js';
import { talksPart } from './part.js';
import { Reading } from './reading.js';
import { useTalksWords } from './words.js';

export function Editor({ solving }: { readonly solving: boolean }) {
  const words = useTalksWords();
  const { amount } = useFigures();
  const { talks, folder, asOf, chosen, explained, actual, outcome, answer, choose, deal } = useTalks();
  const [state, set] = usePart(talksPart);
  const [deals] = usePart(dealPart);
  const titleOf = useDealTitle();
  const reading = deal === undefined ? undefined : explained?.deal;
  const solved = deal === undefined ? sameOptions(explained?.options ?? {}, chosen) : !solving;
  const current = solved ? explained : undefined;
  const settled = Object.keys(reading?.duties?.nearest ?? {});
  const chooseOption = (issue: string, option: string) =>
    reading === undefined || settled.includes(issue)
      ? choose({ ...chosen, [issue]: option })
      : set({ chosen: { ...state.chosen, [issue]: option } });
  const starts: readonly (readonly [string, Options])[] = [
    ...(answer.shown === undefined
      ? []
      : [
          [
            answer.shown.is === 'nash' ? words.markNames.nash : words.opening,
            answer.shown.package.options,
          ] as const,
        ]),
    ...(actual === undefined || outcome?.signed === undefined
      ? []
      : [[words.wasSigned, actual.options] as const]),
    [words.today, talks.today],
  ];
  return (
    <section className="fig editor" aria-labelledby="editor-title">
      <h3 id="editor-title">{words.editor}</h3>
      <p className="standfirst">{words.editorStandfirst}</p>
      <p className="starts">
        <span>{words.startFrom}</span>
        {starts.map(([label, options]) => (
          <button key={label} type="button" className="link" onClick={() => choose(complete(options, talks))}>
            {label}
          </button>
        ))}
        {SIDES.map((side) => {
          const held = deals[side];
          return held === null ? null : (
            <button
              key={side}
              type="button"
              className="link"
              onClick={() => set({ deal: side, chosen: null })}
            >
              {words.sideOf[side](titleOf(held))}
            </button>
          );
        })}
      </p>
      {deal === undefined ? null : <Reading deal={deal} reading={reading} />}
      <div className="editor-body">
        <ul className="choices">
          {talks.issues.map((issue) => (
            <Choice
              key={issue.issue}
              issue={issue}
              kinds={kindsOf(issue, talks)}
              chosen={chosen[issue.issue] ?? ''}
              today={talks.today[issue.issue] ?? ''}
              signed={outcome?.package[issue.issue]}
              settled={settled.includes(issue.issue)}
              onChoose={(option) => chooseOption(issue.issue, option)}
            />
          ))}
        </ul>
        <div className="judged">
          <p className="verdict" role="status" data-testid="talks-verdict">
            {current === undefined ? (
              <span className="quiet">{words.solving}</span>
            ) : (
              <strong className={current.signable ? 'can' : 'cannot'}>
                {!current.allowed ? words.notAllowed : current.signable ? words.can : words.cannot}
              </strong>
            )}
          </p>
          {explained === undefined ? null : (
            <div className={current === undefined || solving ? 'stale' : ''}>
              <Lines lines={explained.lines} />
              {explained.surrogateError < 0.0005 ? null : (
                <p className="quiet">
                  {(reading?.duties === undefined ? words.tableOff : words.dealOff)(
                    amount(explained.surrogateError),
                  )}
                </p>
              )}
              <CommandLine
                command={commandOf('talks', {
                  folder,
                  ask: 'package',
                  ...(deal === undefined || reading === undefined
                    ? { detail: written(explained.options, talks) }
                    : {
                        ...detailOf(state.chosen, settled),
                        deal: fileOf(deal.side, deal.held),
                      }),
                  asOf,
                })}
              />
              <Exports table={linesTable(explained, words, asOf, talks)} json={explained} />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** The options that are set on top of a deal, as the command line has them. */
function detailOf(chosen: Options | null, settled: readonly string[]): { readonly detail?: string } {
  const set = Object.entries(chosen ?? {}).filter(([issue]) => !settled.includes(issue));
  return set.length === 0 ? {} : { detail: set.map((pair) => pair.join('=')).join(',') };
}

const sameOptions = (a: Options, b: Options): boolean =>
  Object.entries(b).every(([issue, option]) => a[issue] === option);

/** What the worth of an issue rests on: a model that some party is measured by, judgement, or both. */
export function kindsOf({ issue, kind }: Issue, { parties }: Talks): readonly ('model' | 'judgement')[] {
  const sizes = parties.flatMap(({ worth }) => worth.map(({ size }) => size));
  const model = sizes.some(
    (size) =>
      (size.kind === 'economy' && kind === 'tariff') || (size.kind === 'quota' && size.issue === issue),
  );
  const judgement = sizes.some((size) => size.kind === 'judgement' && size.issue === issue);
  return [...(model ? (['model'] as const) : []), ...(judgement ? (['judgement'] as const) : [])];
}

interface ChoiceProps {
  readonly issue: Issue;
  readonly kinds: readonly ('model' | 'judgement')[];
  readonly chosen: string;
  readonly today: string;
  readonly signed: string | undefined;
  /** By the duties of a deal, of which the option shown is only the nearest. */
  readonly settled: boolean;
  readonly onChoose: (option: string) => void;
}

function Choice({ issue, kinds, chosen, today, signed, settled, onChoose }: ChoiceProps) {
  const { title, options } = issue;
  const words = useTalksWords();
  const note = (option: string) =>
    [
      option === chosen && settled ? words.nearest : '',
      option === today ? words.today : '',
      option === signed ? words.wasSigned : '',
    ].filter((it) => it !== '');
  return (
    <li className={chosen === today ? '' : 'moved'}>
      <label>
        <span>
          <span>{title}</span>{' '}
          {kinds.map((each) => (
            <span key={each} className={`kind ${each}`}>
              {words[each]}
            </span>
          ))}
        </span>
        <select value={chosen} onChange={(event) => onChoose(event.target.value)} data-issue={issue.issue}>
          {options.map(({ option, title: what }) => (
            <option key={option} value={option}>
              {what}
              {note(option).length === 0 ? '' : words.aside(note(option).join(words.comma))}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly LineInPackage[] }) {
  const words = useTalksWords();
  const { talks } = useTalks();
  const party = (line: string) => {
    const of = talks.parties.find((each) => each.party === lines.find((it) => it.line === line)?.party);
    return of === undefined ? '' : `${sideTitle(talks, of.side)}${words.comma}${of.title}`;
  };
  const { signed, amount } = useFigures();
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{words.lineColumns.line}</th>
          <th scope="col" className="figure">
            {words.lineColumns.least}
          </th>
          <th scope="col" className="figure">
            {words.lineColumns.value}
          </th>
          <th scope="col">{words.lineColumns.kept}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, title, kind, weight, least, low, high, value, kept, margin, assumed }) => (
          <tr key={line} className={kept ? '' : 'crossed'}>
            <th scope="row">
              <span>{title}</span>
              <span className="cite">
                {party(line)} · {kind === 'vote' ? words.vote(String(weight ?? 1)) : words.veto}
                {assumed ? ` · ${words.assumed}` : ''}
              </span>
            </th>
            <td className="figure">
              {signed(least)}
              {low === high ? null : (
                <span className="cite">
                  {signed(low)} – {signed(high)}
                </span>
              )}
            </td>
            <td className="figure">{signed(value)}</td>
            <td>{kept ? words.keptBy(amount(margin)) : words.crossedBy(amount(-margin))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
