/**
 * Faults of the campaign's folder in English, for terminals. The page of the campaign says them in its reader's language: under `campaign.wrong` of
 * the section `kit` the same sentences stand in each pack.
 */
/** By code: what is wrong, and what to do about it. `{{name}}` stands for a value of the fault. */
export const faultSentences = {
  'json-value': ['There is no value here.', 'Write text in quotation marks, a number, true, false, or what begins with [ or {.'],
  'json-key': ['There is no key here.', 'Write a key in straight quotation marks, then a colon.'],
  'json-colon': ['After the key there is no colon.', 'Write one between the key and its value.'],
  'json-comma': ['A comma or a closing bracket is missing here or just before.', 'Put a comma between two entries, or close the bracket; a quotation mark inside a text is written \\".'],
  'json-comma-extra': ['There is a comma before the closing bracket.', 'Take the last comma out.'],
  'json-quotes': ['There are typographic quotation marks here.', 'Write straight ones, as on a keyboard: ".'],
  'json-unclosed': ['The text that begins here is not ended in its line, or there is a tab or a single backslash in it.', 'End it with a straight quotation mark; write a new line as \\n.'],
  'json-breaks-off': ['The file breaks off here.', 'Close every bracket that is open; perhaps the file was not copied whole.'],
  'json-more': ['Something follows after the last bracket.', 'Take it out, or look for a bracket that closes too soon.'],
  'key-twice': ['This key stands here for the second time; the first one is lost.', 'Take one of the two out, or correct its spelling.'],
  'not-utf8': ['The file holds signs that cannot be read, because it was not saved as UTF-8.', 'Save it again with the encoding UTF-8, and look at umlauts and accents.'],
  'key-unknown': ['This key is not known.', 'Take it out, or write one of: {{names}}.'],
  'value-unknown': ['This is not one of its values.', 'Write one of: {{names}}.'],
  'not-a-list': ['This is not a list.', 'Write it in square brackets: ["one", "two"].'],
  'not-a-text': ['This is not a text by language.', 'Write it as {"en": "words", "de": "Worte"}.'],
  'form-phone': ['This is not a phone number.', 'Write digits and spaces in quotation marks, such as "116 111".'],
  'form-url': ['This is not an address that can be linked to.', 'Write a whole address that begins with https://'],
  'form-source': ['This names no source.', 'Write where this was read: an address or a publication.'],
  'form-verified': ['This is no date of a source.', 'Write it in quotation marks: "2025", "2025-11" or "2025-11-03".'],
  'form-confirmed': ['This is no day.', 'Write a day such as "2026-11-03", or "" until someone has confirmed it.'],
  'form-country': ['This is no country.', 'Write two capital letters as in the name of the file under help/, or international.'],
  'form-id': ['This cannot be a short name.', 'Write small letters, digits and hyphens, a letter first, 40 at most.'],
  'form-language': ['This is no code of a language.', 'Write one such as "en" or "de".'],
  'form-address': ['This is not an address the game may go to.', 'Write an address relative to the page, such as ./ , or a whole one that begins with https:// and ends with /.'],
  'form-logo': ['This is not the name of a picture.', 'Write the name of a file beside campaign.json that ends with .svg, .png or .webp.'],
  'form-legal': ['This is no legal basis.', 'Write the legal basis as a sentence, or take the key out.'],
  'no-source': ['This has no source with a date and is not shown.', 'Add "source" and "verified".'],
  'no-question': ['This answers no question.', 'Add "question" with one of: {{names}}.'],
  'no-answer': ['This answer says nothing.', 'Add "text": {"en": "...", "de": "..."}.'],
  'unreachable': ['Nobody could reach this service.', 'Name its channels; phone and text need a "number", chat and web need a "url".'],
  'no-service': ['This line has no name.', 'Add "service": {"en": "...", "de": "..."}.'],
  'no-kinds': ['This line stands in no row.', 'Add "kinds" with some of: {{names}}.'],
  'not-help-format': ['This is not a help file of format 1.', 'Begin the file with {"format": 1, ...}.'],
  'no-country': ['The file does not say whose lines these are.', 'Add "country" and "name".'],
  'help-misnamed': ['This file calls itself "{{country}}".', 'Rename the file to {{country}}.json, or correct "country" in it.'],
  'measuring-not-group': ['This is not a group.', 'Write it as {"mode": "ask"}. Until then nothing is measured.'],
  'notice-without-basis': ['The mode notice needs a legal basis in writing.', 'Add "legalBasis", or write "ask". Until then players are asked.'],
  'not-campaign-format': ['This is not a campaign of format 1.', 'Begin the file with {"format": 1, ...}.'],
  'file-missing': ['The file is not there.', 'Everything in it has its default; copy one from the game’s source to change that.'],
  'evening-left-out': ['The evening "{{name}}" has a fault and is left out of this build.', 'The page of the campaign says which; until it is mended the window stays dark.'],
  'evening-unknown': ['There is no evening "{{name}}".', 'Write one of: {{names}}; or take it out.'],
  'evening-needs-no-opening': ['The evening "{{name}}" needs no opening.', 'Take it out: only evenings for 13 and over are opened here.'],
  'evening-for-13': ['The evening "{{name}}" is for 13 and over and stays dark.', 'Write it into "opens13", too, or take it out here.'],
  'language-unknown': ['There is no language "{{name}}".', 'Write one of: {{names}}; or take it out.'],
  'country-unread': ['There is no readable help/{{name}}.json.', 'Put the file there, or take the country out.'],
  'logo-missing': ['The logo is not there.', 'Put the picture beside campaign.json, or take "logo" out.'],
  'logo-not-svg': ['This is not an SVG drawing.', 'Save the logo as SVG, PNG or WebP.'],
  'logo-no-size': ['This drawing does not say how large it is.', 'Save it with a viewBox; drawing programs call it "responsive" or "scalable".'],
  'logo-calls-out': ['This drawing calls for other files or for scripts.', 'Save it as "plain SVG" with everything in it, and text turned into paths.'],
  'logo-not-picture': ['This is not a {{kind}} picture.', 'Save the logo anew as SVG, PNG or WebP; renaming a file does not change what it is.'],
  'logo-size': ['This is {{width}} by {{height}} pixels.', 'Save it with its longer side between {{least}} and {{most}} pixels.'],
  'logo-heavy': ['This is {{size}} KB.', 'Save it smaller: {{most}} KB at most.'],
} as const satisfies Readonly<Record<string, readonly [what: string, mend: string]>>;

export type FaultCode = keyof typeof faultSentences;
export type FaultValues = Readonly<Record<string, string | number>>;

/** Both sentences of a fault with its values in them. */
export function faultWords(code: FaultCode, values: FaultValues = {}): readonly [what: string, mend: string] {
  const [what, mend] = faultSentences[code];
  const filled = (sentence: string): string => sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  return [filled(what), filled(mend)];
}
