import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Shown without signing in. */
    open?: boolean;
    /** On a wall, with nobody to answer a dialog; the page itself says what is to be done. */
    unattended?: boolean;
  }
}
