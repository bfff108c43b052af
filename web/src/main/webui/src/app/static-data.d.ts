import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Shown without signing in. */
    open?: boolean;
  }
}
