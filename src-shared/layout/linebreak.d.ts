declare module 'linebreak' {
  /** UAX #14 over one string. `position` is in code units; the last break is the end of the string. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
