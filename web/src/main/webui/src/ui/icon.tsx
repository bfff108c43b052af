import './icon.css';

/** Drawn on 24 by 24, lines only, for use beside words; hidden from screen readers. */
const shapes = {
  today: 'M5 5h14v15H5z M5 10h14 M9 3v4 M15 3v4 M9 14.5l2 2 4-4',
  book: 'M3 10h18 M5 10v9 M19 10v9 M8 6h8v4H8z M12 10v4',
  team: 'M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3 20c0-4 2.5-6 5.5-6s5.5 2 5.5 6 M16 5.5a3 3 0 0 1 0 5.5 M17 14.2c2.5.7 4 2.7 4 5.8',
  messages: 'M3 6h18v12H3z M3 7l9 7 9-7',
  more: 'M4 7h16 M4 12h16 M4 17h16',
  rooms: 'M4 20V5l9-2v18z M13 6h6v14H4 M10 12v1.5',
  live: 'M4 20V10 M10 20V4 M16 20v-8 M21 20H3',
  manage: 'M4 7h9 M17 7h3 M4 17h3 M11 17h9 M15 5v4 M9 15v4',
  scenarios: 'M4 12h4 M8 12c5 0 3-6 8-6h4 M8 12c5 0 3 6 8 6h4 M17.5 3.5L20 6l-2.5 2.5 M17.5 15.5L20 18l-2.5 2.5',
  utilisation: 'M4 4v16h16 M8 16v-4 M12 16V7 M16 16v-6 M20 16v-2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12 M18 6L6 18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2',
  place: 'M12 21c4.5-4.6 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.4 6.5 11z M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  calendar: 'M5 5h14v15H5z M5 10h14 M9 3v4 M15 3v4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 21c0-4.5 3.3-7 7.5-7s7.5 2.5 7.5 7',
  alert: 'M12 4l9.5 16.5h-19z M12 10v5 M12 17.5v.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5.5 M12 7.5v.5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  plus: 'M12 5v14 M5 12h14',
  minus: 'M5 12h14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5L21 21',
  filter: 'M4 5h16l-6 7.5V19l-4-2v-4.5z',
  desk: 'M3 9h18 M5 9v10 M19 9v10 M12 9v5h7',
  room: 'M4 20V4h16v16z M9 20v-8h6v8',
  undo: 'M9 6L4 11l5 5 M4 11h10a6 6 0 0 1 0 12',
  leave: 'M14 4H5v16h9 M10 12h11 M17 8l4 4-4 4',
  refresh: 'M20 11a8 8 0 1 0-1 5.5 M20 5v6h-6',
  repeat: 'M4 11V9a3 3 0 0 1 3-3h12 M16 3l3 3-3 3 M20 13v2a3 3 0 0 1-3 3H5 M8 21l-3-3 3-3',
  offline: 'M4 4l16 16 M8.5 16a5 5 0 0 1 6-.8 M5 12.5a10 10 0 0 1 4.5-2.6 M13.5 9.6a10 10 0 0 1 5.5 2.9 M12 20v.2',
  list: 'M9 6h11 M9 12h11 M9 18h11 M4 6h.2 M4 12h.2 M4 18h.2',
  plan: 'M4 4h16v16H4z M4 11h7 M11 4v11 M15 20v-7h5',
  fit: 'M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5',
  upload: 'M12 16V4 M7 9l5-5 5 5 M4 20h16',
  print: 'M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7z',
  star: 'M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6-4.5-4.2 6.1-.7z',
  seedling: 'M12 21v-9 M12 12c0-4-2.5-6-7-6 0 4 2.5 6 7 6z M12 14c0-3.5 2.5-5.5 7-5.5 0 3.5-2.5 5.5-7 5.5z',
  monitor: 'M3 5h18v11H3z M12 16v4 M8 20h8',
  'sit-stand': 'M3 8h18 M7 8v12 M17 8v12 M12 20v-7 M9.5 15.5L12 13l2.5 2.5',
  quiet: 'M4 10v4h3l5 4V6l-5 4z M16 9.5l5 5 M21 9.5l-5 5',
  'wheelchair-accessible': 'M10 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z M10 8v6h6l2.5 5.5 M10 10.5h5 M7.5 12a5 5 0 1 0 6.5 6.5',
  screen: 'M3 4h18v11H3z M12 15v3 M7 21l5-3 5 3',
  whiteboard: 'M3 4h18v12H3z M7 12l3-4 3 3 3-4 M8 20l1-4 M16 20l-1-4',
  video: 'M3 7h12v10H3z M15 11l6-3.5v9L15 13z',
} as const;

export type IconName = keyof typeof shapes;

/** Whether there is a picture of this name; an organisation may have amenities of its own. */
export function isIcon(name: string): name is IconName {
  return Object.hasOwn(shapes, name);
}

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="fp-icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
