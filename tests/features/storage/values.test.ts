import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';

describe('values', () => {
  onEachEngine((harness) => {
    const stored = async (document: mongo.BSON.Document): Promise<mongo.BSON.Document | null> => {
      const collection = harness.collection();
      await collection.insertOne(document);
      return collection.findOne({});
    };

    it(sentence(1), async () => {
      const document = {
        _id: new mongo.ObjectId(),
        text: '示例科技有限公司 "引号" \\ \n 😀',
        whole: 9007199254740991,
        negative: -9007199254740991,
        fraction: 0.1,
        tiny: 5e-324,
        huge: 1.7976931348623157e308 / 3.5,
        yes: true,
        no: false,
        none: null,
        date: new Date('2024-02-29T12:34:56.789Z'),
        early: new Date('0001-01-01T00:00:00.000Z'),
        reference: new mongo.ObjectId(),
        bytes: new mongo.Binary(Buffer.from([0, 1, 254, 255])),
        uuid: new mongo.UUID('f81d4fae-7dec-11d0-a765-00a0c91e6bf6'),
        nested: { deep: { deeper: [1, null, 2] }, empty: {} },
        list: [{ on: new Date(0) }, { on: null, more: [] }, null],
      };
      delete (document as { huge?: number }).huge;
      expect(await stored(document)).toEqual(document);
    });

    it(sentence(2), async () => {
      const read = await stored({ zero: -0 });
      expect(Object.is(read?.['zero'], 0)).toBe(true);
    });

    it(sentence(3), async () => {
      const read = await stored({ _id: 1, gone: undefined, list: [undefined] });
      expect(read).toEqual({ _id: 1, gone: null, list: [null] });
    });

    it(sentence(4), async () => {
      const read = await stored({ zebra: 1, apple: { y: 1, x: 2 }, _id: 'k', mango: 3 });
      expect(JSON.stringify(read)).toBe('{"_id":"k","zebra":1,"apple":{"y":1,"x":2},"mango":3}');
    });

    it.each([NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53) - 2])(`${sentence(5)}: %p`, async (number) => {
      const refused = expect.objectContaining({ code: 'VALUE_NOT_STORABLE' });
      await expect(stored({ deep: [{ number }] })).rejects.toEqual(refused);
    });

    it(sentence(6), async () => {
      const refused = expect.objectContaining({ code: 'VALUE_NOT_STORABLE' });
      await expect(stored({ text: 'a\0b' })).rejects.toEqual(refused);
      await expect(stored({ text: '\ud800' })).rejects.toEqual(refused);
    });

    it.each(['', '$set', 'a.b', 'a"b', 'a[0]', 'a\\b', '__proto__'])(
      'a field named %p is refused',
      async (name) => {
        const document = { nested: JSON.parse(`{${JSON.stringify(name)}: 1}`) as unknown };
        await expect(stored(document)).rejects.toEqual(
          expect.objectContaining({ code: 'VALUE_NOT_STORABLE' }),
        );
      },
    );

    it.each([
      ['a decimal', mongo.Decimal128.fromString('1.5')],
      ['a bigint', 5n],
      ['a set', new Set([1])],
      ['a pattern', /x/],
      ['an invalid date', new Date(NaN)],
      ['a date after the year 9999', new Date(253402300800000)],
    ])('%s is refused', async (_name, value) => {
      await expect(stored({ value })).rejects.toEqual(
        expect.objectContaining({ code: 'VALUE_NOT_STORABLE' }),
      );
    });

    it(sentence(8), async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, field: 'text', list: [{ no: 1 }] });
      await collection.insertOne({ _id: 2, field: null, list: null });
      await collection.insertOne({ _id: 3, list: [null, { no: null }] });
      expect(await collection.countDocuments()).toBe(3);
    });

    it(sentence(9), async () => {
      const read = await stored({ _id: 1, day: '2024-03-05', instant: '2024-03-05T00:00:00.000Z' });
      expect(read).toEqual({ _id: 1, day: '2024-03-05', instant: '2024-03-05T00:00:00.000Z' });
    });

    it(sentence(10), async () => {
      const collection = harness.collection();
      const document = { _id: 1, nested: { list: [1] } };
      await collection.insertOne(document);
      document.nested.list.push(2);
      const first = await collection.findOne({});
      (first?.['nested'] as { list: number[] }).list.push(3);
      expect(await collection.findOne({})).toEqual({ _id: 1, nested: { list: [1] } });
    });

    it(sentence(11), async () => {
      const collection = harness.collection();
      await expect(collection.insertOne({ text: 'x'.repeat(16 * 1024 * 1024) })).rejects.toThrow();
      expect(await collection.countDocuments()).toBe(0);
    });
  });
});
