// The words for the law that a view asks: as it is, or with a deal.

import { catalogue } from '../words/catalogue.js';

export const underWords = catalogue(
  {
    label: 'Asked of',
    law: 'the law as it is',
    a: (title: string) => `the law with deal A: ${title}`,
    b: (title: string) => `the law with deal B: ${title}`,
    hint: 'The deal is read as signed and collected.',
    edit: 'Edit the deal',
  },
  {
    label: '前提',
    law: '現行の法令',
    a: (title) => `法令と合意A：${title}`,
    b: (title) => `法令と合意B：${title}`,
    hint: '合意は署名され徴収されるものとして読みます。',
    edit: '合意を編集',
  },
);
