/** The sign of the app: a floor with one place taken by you. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="fp-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect className="fp-mark__ground" x="1" y="1" width="30" height="30" rx="8" />
      <rect className="fp-mark__free" x="7" y="7" width="8" height="8" rx="2" />
      <rect className="fp-mark__free" x="17" y="7" width="8" height="8" rx="2" />
      <rect className="fp-mark__free" x="7" y="17" width="8" height="8" rx="2" />
      <circle className="fp-mark__mine" cx="21" cy="21" r="4.5" />
    </svg>
  );
}
