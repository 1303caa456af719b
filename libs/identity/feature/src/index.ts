export { adhesionRoutes } from './adhesions.routes';
export { administrationRoutes } from './administration.routes';
export { ownAbsencesRoutes } from './absences.routes';
export { accessRoutes } from './access.routes';
export { identityRoutes } from './identity.routes';
export { SignInAgain } from './login/sign-in-again';
export { ProveAgain } from './proof/prove-again';
