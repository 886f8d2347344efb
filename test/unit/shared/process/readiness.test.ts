import { followsIn, readinessOf } from '../../../../shared/process/readiness';

const ready = { isReady: true, follows: [] };

describe('the readiness of a gateway', () => {
  it('is positive while one subgraph answers, and the warnings name the others', () => {
    const down = { isReady: false, follows: [] };
    expect(
      readinessOf([
        { subgraph: 'stations', ...ready },
        { subgraph: 'finance', ...down },
      ]),
    ).toEqual({
      isReady: true,
      warnings: [{ subgraph: 'finance', fault: 'NOT_READY', follows: null }],
    });
    expect(readinessOf([{ subgraph: 'finance', ...down }])).toMatchObject({ isReady: false });
    expect(readinessOf([])).toEqual({ isReady: false, warnings: [] });
  });

  it('has a warning for each follower that stops until an operator acts', () => {
    const follows = [
      { subgraph: 'stations', stopped: 'RECORD_REPLACED' },
      { subgraph: 'finance', stopped: null },
    ] as const;
    expect(readinessOf([{ subgraph: 'personnel', isReady: true, follows: [...follows] }]).warnings).toEqual([
      { subgraph: 'personnel', fault: 'RECORD_REPLACED', follows: 'stations' },
    ]);
  });
});

it('reads the followers from the answer of a subgraph, and none from any other answer', () => {
  const follows = [{ subgraph: 'stations', behindMilliseconds: 5, at: null, stopped: 'FEED_GAP' }];
  expect(followsIn({ status: 'ready', follows })).toEqual([{ subgraph: 'stations', stopped: 'FEED_GAP' }]);
  for (const other of [null, '', {}, { follows: [{ subgraph: 'nowhere', stopped: null }] }])
    expect(followsIn(other)).toEqual([]);
});
