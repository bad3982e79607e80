/** All items of lists that are parts of one list, in an order that keeps that of each part. */
export function mergedOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = [];
  for (const list of lists) {
    list.forEach((item, index) => {
      const before = list[index - 1];
      // What only this part has stands where this part has it: after the same neighbour.
      if (!order.includes(item)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, item);
    });
  }
  return order;
}
