/** One file to fetch: whoever has one page of the desk has the other too, also where there is no network to fetch it by. */
export { DistintaPage } from './distinta-page';
export { InterfaceHome } from './interface-home';
