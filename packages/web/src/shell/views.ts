// The views: each is one module with a component, loaded when it is first shown, and keeps its part of the state under its name.

import { type ComponentType, lazy } from 'react';

export const VIEWS = ['product', 'deal', 'economy', 'talks'] as const;
export type ViewId = (typeof VIEWS)[number];

/** What a view's module gives under the name `View`. */
export interface ViewModule {
  readonly View: ComponentType;
}

const modules: Readonly<Record<ViewId, () => Promise<ViewModule>>> = {
  product: () => import('../product/index.js'),
  deal: () => import('../deal/index.js'),
  economy: () => import('../economy/index.js'),
  talks: () => import('../talks/index.js'),
};

/** Begins to fetch a view before it is shown. */
export function prefetch(text: string): void {
  void modules[viewId(text)]();
}

const component = (id: ViewId) => lazy(async () => ({ default: (await modules[id]()).View }));

export const views: Readonly<Record<ViewId, ComponentType>> = {
  product: component('product'),
  deal: component('deal'),
  economy: component('economy'),
  talks: component('talks'),
};

export function viewId(text: string): ViewId {
  return VIEWS.find((id) => id === text) ?? 'product';
}
