// The page: header, timeline, and the views as tabs.

import { Component, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { first } from '../first.js';
import { change, forgetDamage, useApp, useDamage } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { shellWords } from '../words/shell.js';
import { ActPanel } from './act-panel.js';
import { Header } from './header.js';
import { Spine } from './spine.js';
import { VIEWS, viewId, views } from './views.js';

export function App() {
  const words = useWords(shellWords);
  const { view, act } = useApp();
  const format = useFormat();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('answer')?.focus()}>
        {words.skip}
      </button>
      <Header />
      <Damage />
      <Spine />
      {act === null ? null : <ActPanel key={act} act={act} />}
      <main id="answer" tabIndex={-1}>
        <Tabs selectedKey={viewId(view)} onSelectionChange={(key) => change({ view: String(key) })}>
          <TabList className="tabs" aria-label={words.viewsLabel}>
            {VIEWS.map((id) => (
              <Tab key={id} id={id} className="tab">
                {words.views[id]}
              </Tab>
            ))}
          </TabList>
          {VIEWS.map((id) => {
            const View = views[id];
            return (
              <TabPanel key={id} id={id} className="panel">
                <Boundary failed={words.failed}>
                  <Suspense fallback={<p className="quiet">{words.loading} …</p>}>
                    <View />
                  </Suspense>
                </Boundary>
              </TabPanel>
            );
          })}
        </Tabs>
      </main>
      <footer className="foot">
        <p>
          {words.known(format.day(first.lawKnownTo))}. {words.footer}
        </p>
      </footer>
    </>
  );
}

function Damage() {
  const words = useWords(shellWords);
  const damage = useDamage();
  if (damage === null) return null;
  return (
    <div className="notice" role="alert">
      <p>{words.damaged[damage]}</p>
      <button type="button" className="plain" onClick={forgetDamage}>
        {words.close}
      </button>
    </div>
  );
}

/** A view that fails says so and leaves the rest standing. React knows boundaries only as classes. */
class Boundary extends Component<{ readonly failed: string; readonly children: ReactNode }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <p className="error" role="alert">
        {this.props.failed}: {error.message}
      </p>
    );
  }
}
