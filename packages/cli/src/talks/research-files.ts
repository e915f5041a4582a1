// Files of negotiation research on a disk: a domain and two profiles over it, opened for the question about them.

import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Questions } from '@parley/core/ask';
import { LARGEST_FILE } from '@parley/core/talks';
import { InputError } from '../input.js';

/** Opens the three; of NegoLog, which has no domain file, the domain is either profile. Throws `InputError`. */
export function openResearch(
  domain: string,
  profileA: string,
  profileB: string,
): Pick<Questions['research'], 'domain' | 'profileA' | 'profileB'> {
  return {
    domain: open('domain', domain),
    profileA: open('profileA', profileA),
    profileB: open('profileB', profileB),
  };
}

function open(argument: string, path: string): { readonly path: string; readonly text: string } {
  if (!existsSync(path)) throw new InputError(`${argument}: there is no file \`${path}\``);
  const about = statSync(path);
  if (!about.isFile()) throw new InputError(`${argument}: \`${path}\` is no file; give the file itself`);
  if (about.size > LARGEST_FILE)
    throw new InputError(`${path}: is larger than ${LARGEST_FILE / 1_000_000} MB, the most that is read`);
  return { path, text: readFileSync(path, 'utf8') };
}
