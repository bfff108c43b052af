import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

/** Tabs as the ARIA practices describe them: arrows move and choose, only the chosen one is a tab stop. */
export function Tabs<Id extends string>({ label, value, onChange, items }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = items.findIndex((item) => item.id === value);
  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + items.length) % items.length;
    onChange(items[next]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="fp-tabs">
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs have the focus */}
      <div className="fp-tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${base}-${item.id}`}
            aria-selected={item.id === value}
            aria-controls={`${base}-${item.id}-panel`}
            tabIndex={item.id === value ? 0 : -1}
            onClick={() => onChange(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div key={item.id} role="tabpanel" id={`${base}-${item.id}-panel`} aria-labelledby={`${base}-${item.id}`} hidden={item.id !== value}>
          {item.id === value && item.panel}
        </div>
      ))}
    </div>
  );
}

interface TabsProps<Id extends string> {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  items: { id: Id; label: ReactNode; panel: ReactNode }[];
}
