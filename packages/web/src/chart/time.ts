// Days on a line: the one scale that the timeline and every chart through time share, so that they line up.

import { first } from '../first.js';
import { lastDay } from '../state/state.js';

const DAY = 86_400_000;

export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);
}

export function dayText(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export const START = dayNumber(first.lawKnownFrom);
export const END = dayNumber(lastDay());

/** The place of a day from 0 to 1. */
export function placeOf(iso: string): number {
  return (dayNumber(iso) - START) / (END - START);
}

/** The day at a place from 0 to 1, within the line. */
export function dayAt(place: number): string {
  return dayText(Math.round(START + Math.min(1, Math.max(0, place)) * (END - START)));
}

/** A day moved by some days, within the line. */
export function moveDay(iso: string, days: number): string {
  return dayText(Math.min(END, Math.max(START, dayNumber(iso) + days)));
}

/** The first of every month, and whether it begins a year. */
export function months(): readonly { readonly day: string; readonly year: boolean }[] {
  const list: { day: string; year: boolean }[] = [];
  const at = new Date(START * DAY);
  at.setUTCDate(1);
  for (; at.getTime() <= END * DAY; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (dayNumber(day) >= START) list.push({ day, year: at.getUTCMonth() === 0 });
  }
  return list;
}
