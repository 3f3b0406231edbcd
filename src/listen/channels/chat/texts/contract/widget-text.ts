/** Texts of the chat widget an organisation can put into its own words. What nobody reworded reads as it came. */
export const widgetTexts = ['heading', 'greeting', 'inputHint', 'waiting', 'taken', 'ended', 'privacy'] as const;

export type WidgetText = (typeof widgetTexts)[number];

/** Characters a reworded text may have. */
export const widgetTextLimit = 400;
