import { mermaid } from './mermaid';

describe('the picture of the projects', () => {
  it('draws libs and their imports, sorted, without packages and tools', () => {
    const picture = mermaid({
      nodes: {
        'b-api': { data: { root: 'libs/b/api', tags: ['scope:b'] } },
        'a-contract': { data: { root: 'libs/a/contract', tags: ['scope:a'] } },
        tools: { data: { root: 'tools', tags: ['scope:tools'] } },
      },
      dependencies: {
        'b-api': [
          { source: 'b-api', target: 'npm:typeorm' },
          { source: 'b-api', target: 'a-contract' },
        ],
        tools: [{ source: 'tools', target: 'b-api' }],
      },
    });
    expect(picture).toContain('b_api --> a_contract');
    expect(picture).not.toMatch(/typeorm|tools\[/);
    expect(picture.indexOf('subgraph a')).toBeLessThan(picture.indexOf('subgraph b'));
  });
});
