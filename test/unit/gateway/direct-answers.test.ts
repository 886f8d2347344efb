import { createAudienceServer } from '../../../gateway/graph/apollo-server';
import { createSupergraph } from '../../../gateway/graph/supergraph';
import { FEN, toyTransport } from '../../support/drivers/toy/toy-federation';
import { SUPERGRAPH, toyGateway } from '../../support/drivers/toy/toy-gateway';

describe('an operation', () => {
  it('is executed once if it has no errors', async () => {
    const gateway = toyGateway();
    const answer = await gateway.ask('CITY_BUREAU', 'mutation { hire(stationId: "1") { id } }');
    expect(answer).toEqual({ data: { hire: { id: 'w1' } } });
    expect(gateway.calls).toHaveLength(1);
  });

  it('is executed once if its subgraph fails', async () => {
    const gateway = toyGateway({
      instead: () => {
        throw new Error('down');
      },
    });
    const { errors } = await gateway.ask('CITY_BUREAU', 'mutation { hire(stationId: "1") { id } }');
    expect(errors).toEqual([expect.objectContaining({ path: ['hire'] })]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(gateway.calls).toHaveLength(1);
  });

  it('is executed once and answered with the status 500 if the executor throws', async () => {
    const { transport } = toyTransport();
    const options = { supergraphSdl: SUPERGRAPH, transport, scalars: [FEN], roles: ['PUBLIC'] } as const;
    const execute = jest.fn(() => Promise.reject(new Error('out of order')));
    const server = createAudienceServer({ ...createSupergraph(options).audience('PUBLIC'), execute });
    const contextValue = { caller: { role: 'PUBLIC' }, requestId: 'r1' } as const;
    const { body, http } = await server.executeOperation({ query: '{ me }' }, { contextValue });
    expect(http.status).toBe(500);
    expect(body).toEqual({ kind: 'single', singleResult: { errors: [expect.anything()] } });
    expect(execute).toHaveBeenCalledTimes(1);
  });
});
