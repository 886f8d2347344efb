/**
 * The same rows, of which the first was read already: what fails by then is answered as an error, and not as half a file.
 * @throws whatever reading the first of them throws
 */
export async function begun<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const reading = rows[Symbol.asyncIterator]();
  const first = await reading.next();
  return resumed(first, reading);
}

async function* resumed<Row>(first: IteratorResult<Row, unknown>, reading: AsyncIterator<Row>): AsyncGenerator<Row> {
  for (let next = first; next.done !== true; next = await reading.next()) yield next.value;
}
