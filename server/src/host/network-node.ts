/** The network for the check of links: a bundle of its own, since most runs check none. */
export { checkerHost, createNetwork, proxyProblem } from './network/create-network.js';
