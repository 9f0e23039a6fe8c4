/** A column of a list: what its cells say when no slot fills them. */
export interface Column<Row> {
  key: string
  label: string
  text?: (row: Row) => string | number | null | undefined
  /** the row's name: a whole line on a phone */
  wide?: boolean
  /** long text that may break */
  wrap?: boolean
  number?: boolean
  /** buttons: needs no label on a phone */
  acts?: boolean
}
