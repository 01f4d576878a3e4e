/** The present moment. Read at the edges only: requests, jobs, scripts; domain code takes `now` as an argument. */
export function systemNow(): Date {
  return new Date();
}
