import { expect, it } from 'vitest';
import { imageSizes } from '../../../../src-renderer/session/image-sizes';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const SIZES = [{ image: A, width: 3, height: 2 }, { image: B, width: 1, height: 4 }];

/** Sizes over a host that has A and B, or is gone; what was asked and told. */
function sizesOver(answers: (typeof SIZES | 'gone')[]) {
  const asked: string[] = [];
  let told = 0;
  const host = {
    imageSizes: (session: string): Promise<typeof SIZES> => {
      asked.push(session);
      const answer = answers.shift() ?? [];
      return answer === 'gone' ? Promise.reject(new Error('gone')) : Promise.resolve(answer);
    },
  };
  const sizes = imageSizes(host, () => `s${asked.length}`, () => (told += 1));
  return { sizes, asked, told: () => told, settled: () => new Promise((resolve) => setTimeout(resolve)) };
}

it('sizes that one layout misses are asked for together and told of once', async () => {
  const { sizes, asked, told, settled } = sizesOver([SIZES]);
  expect([sizes.of(A), sizes.of(B), sizes.of(A)]).toEqual([undefined, undefined, undefined]);
  await settled();
  expect([asked.length, told()]).toEqual([1, 1]);
  expect(sizes.of(A)).toEqual({ width: 3, height: 2 });
  expect(sizes.of(B)).toEqual({ width: 1, height: 4 });
});

it('an image that the host does not have is asked for once, and nothing is told', async () => {
  const { sizes, asked, told, settled } = sizesOver([SIZES]);
  sizes.of(C);
  await settled();
  sizes.of(C);
  await settled();
  expect([asked.length, told()]).toEqual([1, 0]);
});

it('a size that was learned need not be asked for', async () => {
  const { sizes, asked, settled } = sizesOver([]);
  sizes.learn(A, { width: 5, height: 6 });
  expect(sizes.of(A)).toEqual({ width: 5, height: 6 });
  await settled();
  expect(asked).toEqual([]);
});

it('after a lost connection the host is asked again, for the session of then', async () => {
  const { sizes, asked, told, settled } = sizesOver(['gone', SIZES]);
  sizes.of(A);
  await settled();
  sizes.of(A);
  await settled();
  expect([asked, told()]).toEqual([['s0', 's1'], 1]);
});
