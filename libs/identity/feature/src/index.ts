export { administrationRoutes } from './administration.routes';
export { identityRoutes } from './identity.routes';
export { SignInAgain } from './login/sign-in-again';
