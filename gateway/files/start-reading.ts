/**
 * Reads the first row, and then returns all rows. If the first row cannot be read, the caller of this function can
 * still answer the request with an error. After a later failure, the file that is being sent ends early.
 * @throws the error of the first read, if it fails
 */
export async function startReading<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const reading = rows[Symbol.asyncIterator]();
  const first = await reading.next();
  return resumed(first, reading);
}

async function* resumed<Row>(first: IteratorResult<Row, unknown>, reading: AsyncIterator<Row>): AsyncGenerator<Row> {
  for (let next = first; next.done !== true; next = await reading.next()) yield next.value;
}
