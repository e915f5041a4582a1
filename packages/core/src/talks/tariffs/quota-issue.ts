// A quota issue of a folder as the quota model reads it: figures by name, options with the terms they state.

import { parsePercent } from '../../law/index.js';
import type { Figure, Issue } from '../domain/index.js';
import { QuotaError, type QuotaMarket, type QuotaTerms } from './quota.js';
import type { QuotaIssue, QuotaOption } from './quota-values.js';

/**
 * The issue as of the day for which its figures were taken; `today` is the option that payoffs are measured from. Throws `QuotaError`
 * where a figure is missing, or where the quota is written as a tariff.
 */
export function quotaIssueOf(issue: Issue, today: string): QuotaIssue {
  const { market: written, options, issue: name } = issue;
  if (written === undefined)
    throw new QuotaError(
      `${name}: it has no \`market\`; a quota is priced on the figures of its market and not on a rate (docs/models/quota.md)`,
    );
  const { figures } = written;
  const figure = (called: string, of?: string): number | undefined =>
    figures.find((it: Figure) => it.figure === called && it.of === of)?.value;
  const need = (called: string, of?: string): number => {
    const value = figure(called, of);
    if (value === undefined)
      throw new QuotaError(
        `${name}: its market has no \`${called}\`${of === undefined ? '' : ` of ${of}`} that was public by then`,
      );
    return value;
  };
  const place = options.findIndex(({ option }) => option === today);
  const now = options[place]?.quota;
  if (now === undefined) throw new QuotaError(`${name}: the option of today, ${today}, states no quota`);
  const terms: QuotaTerms = {
    volume: now.volume,
    fromPartner: now.fromPartner ?? 0,
    toMarket: now.toMarket ?? figure('to market') ?? now.volume,
    inQuota: fraction(now.inQuota, name),
    outOfQuota: now.outOfQuota ?? need('out of quota'),
  };
  const above = figure('above quota');
  const netResale = figure('net resale');
  const market: QuotaMarket = {
    ...{ form: written.form, partner: written.partner },
    ...{ perUsd: need('currency per USD'), price: need('price'), production: need('production') },
    ...{ demandElasticity: need('demand elasticity'), supplyElasticity: need('supply elasticity') },
    ...{ discount: figure('discount') ?? 0, markUp: figure('mark-up') ?? Number.POSITIVE_INFINITY },
    ...(netResale === undefined ? {} : { netResale }),
    ...(above === undefined ? {} : { above: { tonnes: above, elasticity: need('above quota elasticity') } }),
    origins: written.origins.map(({ origin, market }) => ({
      ...{ origin, market, cost: need('cost', origin) },
      ...optional('elsewhere', figure('elsewhere', origin)),
      ...optional('most', figure('most', origin)),
    })),
  };
  const optionOf = ({ option, quota, tariffs }: Issue['options'][number]): QuotaOption => ({
    option,
    tariffs: tariffs.map(({ rate }) => fraction(rate, `${name}: ${option}`)),
    ...(quota === undefined
      ? {}
      : {
          terms: {
            volume: quota.volume,
            ...optional('fromPartner', quota.fromPartner),
            ...optional('toMarket', quota.toMarket),
            ...optional('outOfQuota', quota.outOfQuota),
            ...(quota.inQuota === undefined
              ? {}
              : { inQuota: fraction(quota.inQuota, `${name}: ${option}`) }),
          },
        }),
  });
  return { issue: name, market, terms, today: place, options: options.map(optionOf) };
}

const optional = <K extends string>(key: K, value: number | undefined): { readonly [k in K]?: number } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [k in K]: number });

function fraction(rate: string | undefined, where: string): number {
  if (rate === undefined) return 0;
  const ppm = parsePercent(rate);
  if (ppm === undefined)
    throw new QuotaError(`${where}: cannot read the rate \`${rate}\`; expected 0% or 15%`);
  return ppm / 1e6;
}
