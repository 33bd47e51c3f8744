/** How many demo enterprises are shown before more are asked for. */
const shown = 30;

/** The variables of a page of demo enterprises, the first one without a cursor. */
export const demoPageVariables = (after: string | null) => ({ first: shown, after });
