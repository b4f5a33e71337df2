// The keys of the desk: the island that listens (site/src/islands/desk-keys.ts), and the list that "?" opens.
import type { WordKey, Words } from '../contract/words.ts';
import { Icon } from '../parts/icon.tsx';

const KEYS: readonly (readonly [keys: readonly string[], means: WordKey])[] = [
  [['j'], 'desk.keys.down'],
  [['k'], 'desk.keys.up'],
  [['x'], 'desk.keys.pick'],
  [['Enter'], 'desk.keys.open'],
  [['a'], 'desk.keys.act'],
  [['e'], 'desk.keys.snooze'],
  [['u'], 'desk.keys.undo'],
  [['/', '⌘K', 'Ctrl+K'], 'desk.keys.find'],
  [['?'], 'desk.keys.help'],
];

/** Hidden until the script runs: without one no key does anything. */
export const KeysHelp = (props: { isOn: boolean; settings: string; t: Words }) => (
  <desk-keys hidden data-single={props.isOn ? 'on' : 'off'}>
    <pop-menu>
      <details class="menu at-end">
        <summary
          class="btn quiet alone"
          aria-label={props.t('desk.keys')}
          title={props.t('desk.keys')}
        >
          <Icon name="keyboard" />
        </summary>
        <div>
          <dl class="keys">
            {KEYS.map(([keys, means]) => (
              <div>
                <dt>
                  {keys.map((key) => (
                    <kbd>{key}</kbd>
                  ))}
                </dt>
                <dd>{props.t(means)}</dd>
              </div>
            ))}
          </dl>
          {!props.isOn && <p class="fine">{props.t('desk.keys.off')}</p>}
          <a href={props.settings}>
            <Icon name="settings" />
            {props.t('desk.keys.change')}
          </a>
        </div>
      </details>
    </pop-menu>
  </desk-keys>
);
