/** What the types know of a message: which values its text needs, and that each language says the same thing. */

/** Names between double braces in a text: `{{title}}`. */
export type Placeholders<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The other language of an area: the same keys, each with any text. Placeholders and plurals are compared by a test. */
export type Translation<Messages extends Readonly<Record<string, string>>> = Readonly<Record<keyof Messages & string, string>>;

/** `home.boards_one` and `home.boards_other` are two forms of the message `home.boards`. */
export type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` ? Base : Key extends `${infer Base}_other` ? Base : Key;

/** The texts of a message: one, or its plural forms. */
export type TextsOf<Messages, Key extends string> = Key extends keyof Messages
  ? Messages[Key] & string
  : (Messages[`${Key}_one` & keyof Messages] | Messages[`${Key}_other` & keyof Messages]) & string;

type IsPlural<Messages, Key extends string> = Key extends unknown ? (`${Key}_other` extends keyof Messages ? true : false) : never;
type Names<Messages, Key extends string> = Placeholders<TextsOf<Messages, Key>>;

/** A value put into a text; numbers are written as the language writes them. */
export type Value = string | number;

/** Nothing for a text without placeholders; else all of them, and `count` as a number where there are plural forms. */
export type ValuesOf<Messages, Key extends string> = true extends IsPlural<Messages, Key>
  ? [values: { readonly count: number } & { readonly [Name in Exclude<Names<Messages, Key>, 'count'>]: Value }]
  : [Names<Messages, Key>] extends [never]
    ? []
    : [values: { readonly [Name in Names<Messages, Key>]: Value }];
