import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';

@Injectable()
class Inner {
  readonly word = 'ciao';
}

@Injectable()
class Outer {
  constructor(readonly inner: Inner) {}
}

describe('the compiler settings of the specs', () => {
  it('let Nest, which is ESM only, inject by decorator metadata', async () => {
    const testing = await Test.createTestingModule({ providers: [Inner, Outer] }).compile();
    expect(testing.get(Outer).inner.word).toBe('ciao');
  });

  it('know import.meta', () => {
    expect(import.meta.dirname).toContain('tools');
  });
});
