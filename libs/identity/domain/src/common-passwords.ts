/**
 * Words that people build passwords of, without the digits and signs they dress them with. Passwords have twelve
 * characters at least, so what matters is the long favourite and the short one written several times.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwordpassword passwordsicura lamiapassword miapassword nuovapassword cambiami cambiamisubito changeme
  letmein welcome welcomewelcome benvenuto benvenuti benvenuta administrator administrators admin amministratore
  amministrazione qwerty qwertyuiop qwertyqwerty qwertyuiopasdfghjkl asdfghjkl zxcvbnm qwertyasdfzxcv qazwsx qazwsxedc
  qazwsxedcrfv azerty azertyuiop abcdef abcdefgh abcdefghijkl abcdefghijklm iloveyou iloveyouforever tiamo tiamotanto
  tiamopersempre amoremio amoreamore forzaitalia italia italiaitalia vivalitalia forzajuve juventus juventusjuventus
  forzainter internazionale forzamilan milanmilan forzaroma asromaasroma forzanapoli napolinapoli ferrariferrari
  sunshine princess superman batman spiderman starwars pokemon dragon monkey football baseball basketball computer
  internet windows facebook instagram whatsapp google passw trustno trustnoone secret segreto segretissimo accesso
  accessolibero entrata ufficio sportello questura prefettura provincia comune coordinamento immigrazione immigrati
  segnalazione segnalazioni portale respi respirespi reterespi operatore operatrice utente utenteutente prova
  provaprova test testtest testing demo demodemo ciao ciaociao ciaociaociao buongiorno buonasera primavera estate
  autunno inverno gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
  francesco alessandro alessandra giuseppe giovanni andrea francesca valentina federica stefania antonio roberto
  cuneo asti torino piemonte correcthorsebatterystaple thisisapassword nessunapassword nonlaso nonmelaricordo`.split(
    /\s+/,
  ),
);
