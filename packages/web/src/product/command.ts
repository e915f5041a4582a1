// The commands whose numbers are those on the page.

import { quoteForShell } from '../export/command-line.js';
import type { DutyQuestion } from '../worker/law-questions.js';

const OPTIONS = [
  ['loaded', '--loaded'],
  ['from', '--from'],
  ['content', '--content'],
  ['weight', '--weight'],
  ['usContent', '--us-content'],
  ['mode', '--mode'],
  ['melted', '--melted'],
  ['smelted', '--smelted'],
  ['cast', '--cast'],
  ['under', '--under'],
] as const;

export function dutyCommand(question: DutyQuestion): string {
  const { good, origin, on, knownOn, value, quantity = [], claim = [], is = [], isNot = [] } = question;
  const words = ['parley', 'duty', good, '--origin', origin, '--on', on, '--known-on', knownOn];
  if (value !== undefined) words.push('--value', `${value.replace(/\s*USD$/i, '')}USD`);
  for (const [key, option] of OPTIONS) {
    const given = question[key];
    if (given !== undefined) words.push(option, given);
  }
  for (const it of quantity) words.push('--quantity', it);
  for (const it of claim) words.push('--claim', it);
  for (const it of is) words.push('--is', it);
  for (const it of isNot) words.push('--is-not', it);
  return words.map(quoteForShell).join(' ');
}

export function originsCommand(good: string, on: string, knownOn: string): string {
  return `parley origins ${good} --on ${on} --known-on ${knownOn}`;
}

export function historyCommand(good: string, origin: string, knownOn: string): string {
  return `parley history ${good} --origin ${origin} --known-on ${knownOn}`;
}
