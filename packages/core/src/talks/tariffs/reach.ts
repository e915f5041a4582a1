// Which lines an act can move: those that its provisions name, as far as the measures they speak of are there to be moved.

import {
  type Code,
  couldInclude,
  type Instant,
  type Instrument,
  includesOrigin,
  type Law,
  type Provision,
  prefixesOf,
} from '../../law/index.js';

/**
 * Whether any of the acts can move what goods of an origin pay on a day. An exemption or a rule that one measure gives way to another
 * moves nothing where no rate or gap of that measure names the line, whatever it says of its goods: so `goods: all` need not
 * mean all lines. In doubt a line counts as moved. `others` are acts that may stand beside them.
 */
export function reachOf(
  law: Law,
  acts: readonly Instrument[],
  others: readonly Instrument[],
  origin: string,
  on: Instant,
): (code: Code) => boolean {
  const speaking = ({ verb, of }: Provision): boolean => verb !== 'promise' && includesOrigin(of, origin);
  const all = [...law.provisions, ...others.flatMap(({ provisions }) => provisions)].filter(speaking);
  const own = acts.flatMap(({ provisions }) => provisions).filter(speaking);
  const charging = new Map<string, Provision[]>();
  for (const provision of all)
    for (const measure of chargedBy(provision)) {
      const rules = charging.get(measure);
      if (rules === undefined) charging.set(measure, [provision]);
      else rules.push(provision);
    }
  return (code) => {
    const prefixes = prefixesOf(code);
    const names = ({ goods, from }: Provision): boolean => from <= on && couldInclude(goods, prefixes, on);
    const known = new Map<string, boolean>();
    const stands = (measure: string): boolean => {
      const found = known.get(measure) ?? (charging.get(measure) ?? []).some(names);
      known.set(measure, found);
      return found;
    };
    return own.some((provision) => {
      if (!names(provision)) return false;
      if (provision.verb === 'exempt') return provision.measures.some(stands);
      if (provision.verb === 'yield')
        return provision.measures.some(stands) && provision.yieldsTo.some(stands);
      return true;
    });
  };
}

/** Measures of which a provision may put something on a line. */
function chargedBy(provision: Provision): readonly string[] {
  if (provision.verb === 'impose' || provision.verb === 'set') return [provision.measure];
  return provision.verb === 'gap' ? provision.measures : [];
}
