import { cacheExchange, Client, fetchExchange } from 'urql';

/** The API of the server that gave the page; always POST, since an address may hold no facts of an enterprise. */
export const apiClient = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
