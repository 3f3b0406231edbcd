/** Hash over what the launcher loads later, put in by the build. */
declare const __PARTS_VERSION__: string;
