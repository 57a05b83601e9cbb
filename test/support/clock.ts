/** The real clock and timer, as a host hands them in. */
export const realClock = {
  now: () => performance.now(),
  after: (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
