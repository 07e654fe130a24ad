// The currency of scoring: a figure is how many were right of how many, and a section is what one test set yields.

export interface Figure {
  readonly right: number;
  readonly total: number;
}

/** What one test set yields: figures to hold a floor under, and lines to read. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** In the order in which they are printed. Higher is better, always. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Tables and lists below the figures. */
  readonly lines: readonly string[];
  /** What was missed, told only where it may be learnt from. */
  readonly misses: readonly string[];
}

export const shareOf = ({ right, total }: Figure): number => right / Math.max(1, total);

/** `184/288 (63.9 %)` */
export const tellFigure = (figure: Figure): string =>
  `${figure.right}/${figure.total} (${(100 * shareOf(figure)).toFixed(1)} %)`;
