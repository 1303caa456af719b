/* eslint-disable max-lines -- a list, not code */
/**
 * The comuni of Italy that existed at some time since 2010, a line each: cadastral code, name, province, first day, last day
 * (empty: it exists). Names as written, sorted as Italian sorts.
 *
 * Source: archive of comuni of the national register (ANPR, Ministero dell'Interno, CC BY 4.0), as of 22 January 2024;
 * provinces and spelling of those that existed in 2020 from comuni-province-regioni-italia (MIT, after ISTAT), for ANPR keeps the province of
 * the past for some. Changes of later years are added by hand, with their dates.
 */
export const COMUNI_OF_ITALY = `
A001|Abano Terme|PD|1866-11-19|
A004|Abbadia Cerreto|LO|1861-03-17|
A005|Abbadia Lariana|LC|1928-03-06|
A006|Abbadia San Salvatore|SI|1867-07-22|
A007|Abbasanta|OR|1974-08-20|
A008|Abbateggio|PE|1861-03-17|
A010|Abbiategrasso|MI|1869-04-05|
A012|Abetone|PT|1936-07-26|2017-01-01
M376|Abetone Cutigliano|PT|2017-01-01|
A013|Abriola|PZ|1861-03-17|
A014|Acate|RG|1861-03-17|
A015|Accadia|FG|1861-03-17|
A016|Acceglio|CN|1861-03-17|
A017|Accettura|MT|1861-03-17|
A018|Acciano|AQ|1861-03-17|
A019|Accumoli|RI|1861-03-17|
A020|Acerenza|PZ|1861-03-17|
A023|Acerno|SA|1861-03-17|
A024|Acerra|NA|1861-03-17|
A025|Aci Bonaccorsi|CT|1861-03-17|
A026|Aci Castello|CT|1861-03-17|
A027|Aci Catena|CT|1861-03-17|
A029|Aci Sant'Antonio|CT|1861-03-17|
A028|Acireale|CT|1861-03-17|
A031|Acquacanina|MC|1861-03-17|2017-01-01
A032|Acquafondata|FR|1902-07-23|
A033|Acquaformosa|CS|1861-03-17|
A034|Acquafredda|BS|1861-03-17|
A035|Acqualagna|PU|1861-03-17|
A039|Acquanegra Cremonese|CR|1868-01-01|
A038|Acquanegra sul Chiese|MN|1868-07-01|
A040|Acquapendente|VT|1871-01-15|
A041|Acquappesa|CS|1861-03-17|
A042|Acquarica Del Capo|LE|1861-03-17|2019-05-15
A043|Acquaro|VV|1861-03-17|
A044|Acquasanta Terme|AP|1865-12-25|
A045|Acquasparta|TR|1861-03-17|
A050|Acquaviva Collecroce|CB|1861-03-17|
A051|Acquaviva d'Isernia|IS|1970-03-03|
A048|Acquaviva delle Fonti|BA|1863-01-19|
A047|Acquaviva Picena|AP|1862-11-24|
A049|Acquaviva Platani|CL|1862-10-31|
M211|Acquedolci|ME|1969-12-14|
A052|Acqui Terme|AL|1861-03-17|
A053|Acri|CS|1861-03-17|
A054|Acuto|FR|1871-01-15|
A055|Adelfia|BA|1927-11-08|
A056|Adrano|CT|1861-03-17|
A057|Adrara San Martino|BG|1861-03-17|
A058|Adrara San Rocco|BG|1861-03-17|
A059|Adria|RO|1866-11-19|
A060|Adro|BS|1861-03-17|
A061|Affi|VR|1866-11-19|
A062|Affile|RM|1871-01-15|
A064|Afragola|NA|1861-03-17|
A065|Africo|RC|1861-03-17|
A067|Agazzano|PC|1861-03-17|
A068|Agerola|NA|1861-03-17|
A069|Aggius|SS|1861-03-17|
A070|Agira|EN|1861-03-17|
A071|Agliana|PT|1913-11-09|
A072|Agliano Terme|AT|1861-03-17|
A074|Agliè|TO|1861-03-17|
H848|Aglientu|SS|1959-04-09|
A075|Agna|PD|1866-11-19|
A076|Agnadello|CR|1861-03-17|
A077|Agnana Calabra|RC|1861-03-17|
A080|Agnone|IS|1970-03-03|
A082|Agnosine|BS|1861-03-17|
A083|Agordo|BL|1866-11-19|
A084|Agosta|RM|1871-01-15|
A085|Agra|VA|1861-03-17|
A087|Agrate Brianza|MB|1869-02-04|
A088|Agrate Conturbia|NO|1863-04-23|
A089|Agrigento|AG|1861-03-17|
A091|Agropoli|SA|1861-03-17|
A092|Agugliano|AN|1861-03-17|
A093|Agugliaro|VI|1866-11-19|
A096|Aicurzio|MB|1909-07-04|
A097|Aidomaggiore|OR|1974-08-20|
A098|Aidone|EN|1861-03-17|
A100|Aielli|AQ|1861-03-17|
A102|Aiello Calabro|CS|1928-05-19|
A103|Aiello del Friuli|UD|1921-01-05|
A101|Aiello del Sabato|AV|1864-01-16|
A105|Aieta|CS|1861-03-17|
A106|Ailano|CE|1861-03-17|
A107|Ailoche|BI|1861-03-17|
A109|Airasca|TO|1893-05-26|
A110|Airola|BN|1861-03-17|
A111|Airole|IM|1861-03-17|
A112|Airuno|LC|1861-03-17|
A113|Aisone|CN|1861-03-17|
A116|Ala|TN|1920-10-16|
A115|Alà dei Sardi|SS|1864-01-14|
A117|Ala di Stura|TO|1864-03-11|
A118|Alagna|PV|1861-03-17|
A119|Alagna Valsesia|VC|1864-11-07|
A120|Alanno|PE|1861-03-17|
A121|Alano Di Piave|BL|1867-04-12|2024-01-22
A122|Alassio|SV|1861-03-17|
A123|Alatri|FR|1871-01-15|
A124|Alba|CN|1861-03-17|
A125|Alba Adriatica|TE|1956-07-29|
A126|Albagiara|OR|1974-08-20|
A127|Albairate|MI|1861-03-17|
A128|Albanella|SA|1861-03-17|
A131|Albano di Lucania|PZ|1863-04-10|
A132|Albano Laziale|RM|1872-10-02|
A129|Albano Sant'Alessandro|BG|1863-07-13|
A130|Albano Vercellese|VC|1862-12-29|
A134|Albaredo Arnaboldi|PV|1863-03-30|2023-11-18
A137|Albaredo d'Adige|VR|1867-08-26|
A135|Albaredo per San Marco|SO|1863-07-13|
A138|Albareto|PR|1862-10-20|
A139|Albaretto della Torre|CN|1862-12-19|
A143|Albavilla|CO|1928-07-29|
A145|Albenga|SV|1861-03-17|
A146|Albera Ligure|AL|1863-01-26|
A149|Alberobello|BA|1895-01-28|
A150|Alberona|FG|1861-03-17|
A153|Albese con Cassano|CO|1928-09-23|
A154|Albettone|VI|1866-11-19|
A155|Albi|CZ|1861-03-17|
A158|Albiano|TN|1920-10-16|
A157|Albiano d'Ivrea|TO|1863-01-05|
A159|Albiate|MB|1861-03-17|
A160|Albidona|CS|1861-03-17|
A161|Albignasego|PD|1866-11-19|
A162|Albinea|RE|1861-03-17|
A163|Albino|BG|1861-03-17|
A164|Albiolo|CO|1861-03-17|
A166|Albisola Superiore|SV|1861-03-17|
A165|Albissola Marina|SV|1861-03-17|
A167|Albizzate|VA|1869-03-11|
A171|Albonese|PV|1861-03-17|
A172|Albosaggia|SO|1861-03-17|
A173|Albugnano|AT|1861-03-17|
A175|Albuzzano|PV|1872-11-01|
A176|Alcamo|TP|1861-03-17|
A177|Alcara li Fusi|ME|1868-01-01|
A178|Aldeno|TN|1920-10-16|
A179|Aldino|BZ|1920-10-16|
A180|Ales|OR|1974-08-20|
A182|Alessandria|AL|1861-03-17|
A183|Alessandria del Carretto|CS|1863-02-06|
A181|Alessandria della Rocca|AG|1863-01-19|
A184|Alessano|LE|1861-03-17|
A185|Alezio|LE|1873-07-16|
A186|Alfano|SA|1861-03-17|
A187|Alfedena|AQ|1861-03-17|
A188|Alfianello|BS|1861-03-17|
A189|Alfiano Natta|AL|1863-02-16|
A191|Alfonsine|RA|1861-03-17|
A192|Alghero|SS|1861-03-17|
A193|Algua|BG|1927-11-20|
A194|Alì|ME|1861-03-17|
A201|Alì Terme|ME|1910-07-26|
A195|Alia|PA|1861-03-17|
A196|Aliano|MT|1861-03-17|
A197|Alice Bel Colle|AL|1863-02-16|
A198|Alice Castello|VC|1862-12-29|
A199|Alice Superiore|AO|1861-03-17|2019-01-01
A200|Alife|CE|1861-03-17|
A202|Alimena|PA|1861-03-17|
A203|Aliminusa|PA|1861-03-17|
A204|Allai|OR|1974-08-20|
A206|Alleghe|BL|1866-11-19|
A205|Allein|AO|1861-03-17|
A207|Allerona|TR|1887-07-22|
A208|Alliste|LE|1861-03-17|
A210|Allumiere|RM|1871-01-15|
A211|Alluvioni Cambiò|AL|1861-03-17|2018-01-01
M397|Alluvioni Piovera|AL|2018-01-01|
A214|Almè|BG|1861-03-17|
A216|Almenno San Bartolomeo|BG|1861-03-17|
A217|Almenno San Salvatore|BG|1885-01-15|
A218|Almese|TO|1861-03-17|
A220|Alonte|VI|1866-11-19|
M375|Alpago|BL|2016-02-23|
A221|Alpette|TO|1861-03-17|
A222|Alpignano|TO|1861-03-17|
A223|Alseno|PC|1861-03-17|
A224|Alserio|CO|1861-03-17|
M386|Alta Val Tidone|PC|2018-01-01|
M383|Alta Valle Intelvi|CO|2017-01-01|
A225|Altamura|BA|1861-03-17|
A226|Altare|SV|1861-03-17|
M349|Altavalle|TN|2016-01-01|
A228|Altavilla Irpina|AV|1862-12-29|
A229|Altavilla Milicia|PA|1862-11-10|
A227|Altavilla Monferrato|AL|1863-02-16|
A230|Altavilla Silentina|SA|1862-12-29|
A231|Altavilla Vicentina|VI|1867-09-02|
A233|Altidona|FM|1861-03-17|
A234|Altilia|CS|1861-03-17|
A235|Altino|CH|1861-03-17|
A236|Altissimo|VI|1866-11-19|
A237|Altivole|TV|1866-11-19|
A238|Alto|CN|1861-03-17|
M369|Alto Reno Terme|BO|2016-01-01|
M389|Alto Sermenza|VC|2018-01-01|
A239|Altofonte|PA|1861-03-17|
A240|Altomonte|CS|1861-03-17|
A241|Altopascio|LU|1881-04-22|
M350|Altopiano della Vigolana|TN|2016-01-01|
A242|Alviano|TR|1861-03-17|
A243|Alvignano|CE|1861-03-17|
A244|Alvito|FR|1868-12-31|
A246|Alzano Lombardo|BG|1927-06-07|
A245|Alzano Scrivia|AL|1861-03-17|
A249|Alzate Brianza|CO|1864-03-11|
A251|Amalfi|SA|1861-03-17|
A252|Amandola|FM|1861-03-17|
A253|Amantea|CS|1861-03-17|
A254|Amaro|UD|1866-11-19|
A255|Amaroni|CZ|1861-03-17|
A256|Amaseno|FR|1872-07-08|
A257|Amato|CZ|1861-03-17|
A258|Amatrice|RI|1861-03-17|
A259|Ambivere|BG|1861-03-17|
A260|Amblar|TN|1920-10-16|2016-01-01
M351|Amblar-Don|TN|2016-01-01|
A261|Ameglia|SP|1861-03-17|
A262|Amelia|TR|1876-06-30|
A263|Amendolara|CS|1861-03-17|
A264|Ameno|NO|1861-03-17|
A265|Amorosi|BN|1861-03-17|
A267|Ampezzo|UD|1866-11-19|
A268|Anacapri|NA|1861-03-17|
A269|Anagni|FR|1871-01-15|
A270|Ancarano|TE|1861-03-17|
A271|Ancona|AN|1861-03-17|
A272|Andali|CZ|1861-03-17|
A274|Andalo|TN|1920-10-16|
A273|Andalo Valtellino|SO|1861-03-17|
A275|Andezeno|TO|1861-03-17|
A278|Andora|SV|1861-03-17|
A280|Andorno Micca|BI|1929-05-21|
A281|Andrano|LE|1861-03-17|
A282|Andrate|TO|1861-03-17|
A283|Andreis|PN|1968-04-06|
A284|Andretta|AV|1861-03-17|
A285|Andria|BT|1861-03-17|
A286|Andriano|BZ|1920-10-16|
A287|Anela|SS|1861-03-17|
A288|Anfo|BS|1861-03-17|
A290|Angera|VA|1861-03-17|
A291|Anghiari|AR|1861-03-17|
A292|Angiari|VR|1866-11-19|
A293|Angolo Terme|BS|1861-03-17|
A294|Angri|SA|1861-03-17|
A295|Angrogna|TO|1861-03-17|
A297|Anguillara Sabazia|RM|1872-10-21|
A296|Anguillara Veneta|PD|1883-12-21|
A299|Annicco|CR|1861-03-17|
A301|Annone di Brianza|LC|1863-02-23|
A302|Annone Veneto|VE|1867-08-05|
A303|Anoia|RC|1861-03-17|
A304|Antegnate|BG|1861-03-17|
A306|Anterivo|BZ|1920-10-16|
A305|Antey-Saint-André|AO|1861-03-17|
A309|Anticoli Corrado|RM|1871-01-15|
A312|Antignano|AT|1880-10-08|
A313|Antillo|ME|1861-03-17|
A314|Antonimina|RC|1861-03-17|
A315|Antrodoco|RI|1861-03-17|
A317|Antrona Schieranco|VB|1928-05-31|
A318|Anversa degli Abruzzi|AQ|1861-03-17|
A319|Anzano del Parco|CO|1863-07-13|
A320|Anzano di Puglia|FG|1862-12-29|
A321|Anzi|PZ|1861-03-17|
A323|Anzio|RM|1871-01-15|
A325|Anzola d'Ossola|VB|1864-03-11|
A324|Anzola dell'Emilia|BO|1864-06-23|
A326|Aosta|AO|1861-03-17|
A327|Apecchio|PU|1861-03-17|
A328|Apice|BN|1861-03-17|
A329|Apiro|MC|1861-03-17|
A330|Apollosa|BN|1861-03-17|
A333|Appiano Gentile|CO|1867-04-19|
A332|Appiano sulla strada del vino|BZ|1920-10-16|
A334|Appignano|MC|1861-03-17|
A335|Appignano del Tronto|AP|1879-03-28|
A337|Aprica|SO|1924-01-04|
A338|Apricale|IM|1861-03-17|
A339|Apricena|FG|1861-03-17|
A340|Aprigliano|CS|1861-03-17|
A341|Aprilia|LT|1936-04-25|
A343|Aquara|SA|1861-03-17|
A344|Aquila d'Arroscia|IM|1862-11-10|
A346|Aquileia|UD|1866-11-19|
A347|Aquilonia|AV|1862-12-29|
A348|Aquino|FR|1861-03-17|
A350|Aradeo|LE|1861-03-17|
A351|Aragona|AG|1892-07-18|
A352|Aramengo|AT|1861-03-17|
A354|Arba|PN|1968-04-06|
A357|Arborea|OR|1974-08-20|
A358|Arborio|VC|1861-03-17|
A359|Arbus|SU|1861-03-17|
A360|Arcade|TV|1866-11-19|
A363|Arce|FR|1861-03-17|
A365|Arcene|BG|1861-03-17|
A366|Arcevia|AN|1861-03-17|
A367|Archi|CH|1861-03-17|
A369|Arcidosso|GR|1861-03-17|
A370|Arcinazzo Romano|RM|1891-06-13|
A371|Arcisate|VA|1861-03-17|
A372|Arco|TN|1920-10-16|
A373|Arcola|SP|1870-04-07|
A374|Arcole|VR|1866-11-19|
A375|Arconate|MI|1869-07-22|
A376|Arcore|MB|1869-10-11|
A377|Arcugnano|VI|1866-11-19|
A379|Ardara|SS|1861-03-17|
A380|Ardauli|OR|1974-08-20|
M213|Ardea|RM|1970-05-27|
A382|Ardenno|SO|1861-03-17|
A383|Ardesio|BG|1861-03-17|
A385|Ardore|RC|1861-03-17|
A386|Arena|VV|1861-03-17|
A387|Arena Po|PV|1863-08-10|
A388|Arenzano|GE|1861-03-17|
A389|Arese|MI|1861-03-17|
A390|Arezzo|AR|1861-03-17|
A391|Argegno|CO|1861-03-17|
A392|Argelato|BO|1861-03-17|
A393|Argenta|FE|1861-03-17|
A394|Argentera|CN|1861-03-17|
A396|Arguello|CN|1861-03-17|
A397|Argusto|CZ|1861-03-17|
A398|Ari|CH|1861-03-17|
A399|Ariano Irpino|AV|1868-12-31|
A400|Ariano nel Polesine|RO|1867-07-22|
A401|Ariccia|RM|1871-01-15|
A402|Arielli|CH|1861-03-17|
A403|Arienzo|CE|1861-03-17|
A405|Arignano|TO|1861-03-17|
A407|Aritzo|NU|1861-03-17|
A409|Arizzano|VB|1928-01-07|
A412|Arlena di Castro|VT|1876-09-23|
A413|Arluno|MI|1861-03-17|
A414|Armeno|NO|1861-03-17|
A415|Armento|PZ|1861-03-17|
A418|Armo|IM|1861-03-17|
A419|Armungia|SU|1861-03-17|
A424|Arnad|AO|1861-03-17|
A421|Arnara|FR|1871-01-15|
A422|Arnasco|SV|1861-03-17|
A425|Arnesano|LE|1861-03-17|
A427|Arola|VB|1861-03-17|
A429|Arona|NO|1861-03-17|
A430|Arosio|CO|1861-03-17|
A431|Arpaia|BN|1861-03-17|
A432|Arpaise|BN|1861-03-17|
A433|Arpino|FR|1861-03-17|
A434|Arquà Petrarca|PD|1868-02-14|
A435|Arquà Polesine|RO|1868-07-13|
A437|Arquata del Tronto|AP|1862-11-24|
A436|Arquata Scrivia|AL|1863-01-26|
A438|Arre|PD|1866-11-19|
A439|Arrone|TR|1875-03-22|
A441|Arsago Seprio|VA|1872-06-10|
A443|Arsiè|BL|1866-11-19|
A444|Arsiero|VI|1866-11-19|
A445|Arsita|TE|1861-03-17|
A446|Arsoli|RM|1871-01-15|
A447|Arta Terme|UD|1923-02-08|
A448|Artegna|UD|1866-11-19|
A449|Artena|RM|1873-03-06|
A451|Artogne|BS|1861-03-17|
A452|Arvier|AO|1861-03-17|
A453|Arzachena|SS|1920-10-19|
A440|Arzago d'Adda|BG|1861-03-17|
A454|Arzana|NU|1861-03-17|
A455|Arzano|NA|1861-03-17|
A456|Arzene|PN|1968-04-06|2015-01-01
A458|Arzergrande|PD|1866-11-19|
A459|Arzignano|VI|1866-11-19|
A460|Ascea|SA|1861-03-17|
A461|Asciano|SI|1861-03-17|
A462|Ascoli Piceno|AP|1867-01-17|
A463|Ascoli Satriano|FG|1862-11-10|
A464|Ascrea|RI|1861-03-17|
A465|Asiago|VI|1866-11-19|
A467|Asigliano Veneto|VI|1909-01-23|
A466|Asigliano Vercellese|VC|1861-03-17|
A470|Asola|MN|1868-07-01|
A471|Asolo|TV|1866-11-19|
A473|Assago|MI|1861-03-17|
A474|Assemini|CA|1861-03-17|
A475|Assisi|PG|1861-03-17|
A476|Asso|CO|1880-07-12|
A477|Assolo|OR|1974-08-20|
A478|Assoro|EN|1861-03-17|
A479|Asti|AT|1876-11-04|
A480|Asuni|OR|1974-08-20|
A481|Ateleta|AQ|1861-03-17|
A482|Atella|PZ|1882-07-10|
A484|Atena Lucana|SA|1880-05-24|
A485|Atessa|CH|1861-03-17|
A486|Atina|FR|1861-03-17|
A487|Atrani|SA|1861-03-17|
A488|Atri|TE|1861-03-17|
A489|Atripalda|AV|1869-04-26|
A490|Attigliano|TR|1861-03-17|
A491|Attimis|UD|1866-11-19|
A492|Atzara|NU|1861-03-17|
A493|Auditore|PU|1861-03-17|2019-01-01
A494|Augusta|SR|1861-03-17|
A495|Auletta|SA|1861-03-17|
A496|Aulla|MS|1881-04-22|
A497|Aurano|VB|1861-03-17|
A499|Aurigo|IM|1861-03-17|
A501|Auronzo di Cadore|BL|1866-11-19|
A502|Ausonia|FR|1862-10-06|
A503|Austis|NU|1861-03-17|
A506|Avegno|GE|1877-11-03|
A507|Avelengo|BZ|1920-10-16|
A508|Avella|AV|1861-03-17|
A509|Avellino|AV|1861-03-17|
A511|Averara|BG|1861-03-17|
A512|Aversa|CE|1861-03-17|
A514|Avetrana|TA|1861-03-17|
A515|Avezzano|AQ|1861-03-17|
A516|Aviano|PN|1968-04-06|
A517|Aviatico|BG|1861-03-17|
A518|Avigliana|TO|1861-03-17|
A519|Avigliano|PZ|1882-07-10|
M258|Avigliano Umbro|TR|1975-04-24|
A520|Avio|TN|1920-10-16|
A521|Avise|AO|1861-03-17|
A522|Avola|SR|1861-03-17|
A523|Avolasca|AL|1861-03-17|
A094|Ayas|AO|1861-03-17|
A108|Aymavilles|AO|1861-03-17|
A525|Azeglio|TO|1861-03-17|
A526|Azzanello|CR|1861-03-17|
A527|Azzano d'Asti|AT|1863-02-16|
A530|Azzano Decimo|PN|1968-04-06|
A529|Azzano Mella|BS|1862-10-20|
A528|Azzano San Paolo|BG|1863-07-13|
A531|Azzate|VA|1861-03-17|
A532|Azzio|VA|1861-03-17|
A533|Azzone|BG|1861-03-17|
A534|Baceno|VB|1861-03-17|
A535|Bacoli|NA|1919-02-03|
A536|Badalucco|IM|1861-03-17|
M214|Badesi|SS|1969-04-15|
A537|Badia|BZ|1920-10-16|
A540|Badia Calavena|VR|1866-11-19|
A538|Badia Pavese|PV|1861-03-17|
A539|Badia Polesine|RO|1867-07-22|
A541|Badia Tedalda|AR|1861-03-17|
A542|Badolato|CZ|1861-03-17|
A544|Bagaladi|RC|1861-03-17|
A546|Bagheria|PA|1861-03-17|
A547|Bagnacavallo|RA|1861-03-17|
A552|Bagnara Calabra|RC|1864-06-23|
A551|Bagnara di Romagna|RA|1863-01-26|
A550|Bagnaria|PV|1863-03-30|
A553|Bagnaria Arsa|UD|1866-11-19|
A555|Bagnasco|CN|1861-03-17|
A557|Bagnatica|BG|1861-03-17|
A560|Bagni di Lucca|LU|1898-07-01|
A564|Bagno a Ripoli|FI|1869-12-10|
A565|Bagno di Romagna|FC|1861-03-17|
A567|Bagnoli del Trigno|IS|1970-03-03|
A568|Bagnoli di Sopra|PD|1867-08-26|
A566|Bagnoli Irpino|AV|1862-11-24|
A570|Bagnolo Cremasco|CR|1862-12-19|
A572|Bagnolo del Salento|LE|1862-11-28|
A574|Bagnolo di Po|RO|1867-07-22|
A573|Bagnolo in Piano|RE|1862-10-20|
A569|Bagnolo Mella|BS|1862-09-08|
A571|Bagnolo Piemonte|CN|1862-12-19|
A575|Bagnolo San Vito|MN|1866-11-19|
A576|Bagnone|MS|1894-03-09|
A577|Bagnoregio|VT|1871-01-15|
A578|Bagolino|BS|1861-03-17|
A579|Baia e Latina|CE|1861-03-17|
A580|Baiano|AV|1861-03-17|
A584|Bairo|TO|1861-03-17|
A586|Baiso|RE|1861-03-17|
A581|Bajardo|IM|1861-03-17|
A587|Balangero|TO|1861-03-17|
A588|Baldichieri d'Asti|AT|1861-03-17|
A590|Baldissero Canavese|TO|1863-01-05|
A589|Baldissero d'Alba|CN|1862-12-19|
A591|Baldissero Torinese|TO|1863-01-05|
A592|Balestrate|PA|1861-03-17|
A593|Balestrino|SV|1869-07-22|
A594|Ballabio|LC|1927-09-11|
A597|Ballao|SU|1861-03-17|
A599|Balme|TO|1861-03-17|
A600|Balmuccia|VC|1861-03-17|
A601|Balocco|VC|1861-03-17|
A603|Balsorano|AQ|1861-03-17|
A604|Balvano|PZ|1861-03-17|
A605|Balzola|AL|1861-03-17|
A606|Banari|SS|1861-03-17|
A607|Banchette|TO|1861-03-17|
A610|Bannio Anzino|VB|1861-03-17|
A612|Banzi|PZ|1901-07-16|
A613|Baone|PD|1866-11-19|
A614|Baradili|OR|1974-08-20|
A615|Baragiano|PZ|1861-03-17|
A616|Baranello|CB|1861-03-17|
A617|Barano d'Ischia|NA|1873-06-23|
A618|Baranzate|MI|2001-12-12|
A619|Barasso|VA|1861-03-17|
A621|Baratili San Pietro|OR|1974-08-20|
A625|Barbania|TO|1861-03-17|
A626|Barbara|AN|1861-03-17|
M401|Barbarano Mossano|VI|2018-02-17|
A628|Barbarano Romano|VT|1872-09-16|
A627|Barbarano Vicentino|VI|1866-11-19|2018-02-17
A629|Barbaresco|CN|1861-03-17|
A630|Barbariga|BS|1861-03-17|
A631|Barbata|BG|1861-03-17|
A632|Barberino di Mugello|FI|1861-03-17|
M408|Barberino Tavarnelle|FI|2019-01-01|
A633|Barberino Val D'elsa|FI|1893-01-02|2019-01-01
A634|Barbianello|PV|1861-03-17|
A635|Barbiano|BZ|1920-10-16|
A637|Barbona|PD|1866-11-19|
A638|Barcellona Pozzo di Gotto|ME|1861-03-17|
A639|Barchi|PU|1861-03-17|2017-01-01
A640|Barcis|PN|1968-04-06|
A643|Bard|AO|1861-03-17|
A645|Bardello|VA|1861-03-17|2023-01-01
M433|Bardello con Malgesso e Bregano|VA|2023-01-01|
A646|Bardi|PR|1861-03-17|
A647|Bardineto|SV|1861-03-17|
A650|Bardolino|VR|1866-11-19|
A651|Bardonecchia|TO|1861-03-17|
A652|Bareggio|MI|1861-03-17|
A653|Barengo|NO|1861-03-17|
A655|Baressa|OR|1974-08-20|
A656|Barete|AQ|1861-03-17|
A657|Barga|LU|1861-03-17|
A658|Bargagli|GE|1861-03-17|
A660|Barge|CN|1861-03-17|
A661|Barghe|BS|1861-03-17|
A662|Bari|BA|1863-01-19|
A663|Bari Sardo|NU|1862-09-29|
A664|Bariano|BG|1861-03-17|
A665|Baricella|BO|1861-03-17|
A666|Barile|PZ|1861-03-17|
A667|Barisciano|AQ|1861-03-17|
A668|Barlassina|MB|1901-07-22|
A669|Barletta|BT|1861-03-17|
A670|Barni|CO|1861-03-17|
A671|Barolo|CN|1861-03-17|
A673|Barone Canavese|TO|1861-03-17|
A674|Baronissi|SA|1861-03-17|
A676|Barrafranca|EN|1861-03-17|
A677|Barrali|SU|1931-02-20|
A678|Barrea|AQ|1861-03-17|
A681|Barumini|SU|1861-03-17|
A683|Barzago|LC|1861-03-17|
A684|Barzana|BG|1861-03-17|
A686|Barzanò|LC|1861-03-17|
A687|Barzio|LC|1861-03-17|
A689|Basaluzzo|AL|1861-03-17|
A690|Bascapè|PV|1872-11-01|
A691|Baschi|TR|1861-03-17|
A692|Basciano|TE|1861-03-17|
A694|Baselga di Pinè|TN|1920-10-16|
A696|Baselice|BN|1861-03-17|
A697|Basiano|MI|1861-03-17|
A698|Basicò|ME|1862-11-10|
A699|Basiglio|MI|1861-03-17|
A700|Basiliano|UD|1866-11-19|
A702|Bassano Bresciano|BS|1867-11-25|
A703|Bassano del Grappa|VI|1878-07-09|
A706|Bassano in Teverina|VT|1871-01-15|
A704|Bassano Romano|VT|1871-01-15|
A707|Bassiano|LT|1871-01-15|
A708|Bassignana|AL|1861-03-17|
A709|Bastia Mondovì|CN|1862-12-19|
A710|Bastia Umbra|PG|1861-03-17|
A711|Bastida De' Dossi|PV|1861-03-17|2014-02-04
A712|Bastida Pancarana|PV|1885-04-17|
A713|Bastiglia|MO|1861-03-17|
A714|Battaglia Terme|PD|1866-11-19|
A716|Battifollo|CN|1861-03-17|
A717|Battipaglia|SA|1929-05-21|
A718|Battuda|PV|1872-10-30|
A719|Baucina|PA|1861-03-17|
A721|Bauladu|OR|1974-08-20|
A722|Baunei|NU|1861-03-17|
A725|Baveno|VB|1861-03-17|
A726|Bazzano|BO|1861-03-17|2014-01-01
A728|Bedero Valcuvia|VA|1861-03-17|
A729|Bedizzole|BS|1861-03-17|
A730|Bedollo|TN|1920-10-16|
A731|Bedonia|PR|1881-02-14|
A732|Bedulita|BG|1861-03-17|
A733|Bee|VB|1861-03-17|
A734|Beinasco|TO|1861-03-17|
A735|Beinette|CN|1861-03-17|
A736|Belcastro|CZ|1861-03-17|
A737|Belfiore|VR|1867-08-26|
A740|Belforte all'Isauro|PU|1862-11-07|
A739|Belforte del Chienti|MC|1862-12-29|
A738|Belforte Monferrato|AL|1863-01-26|
A741|Belgioioso|PV|1872-11-01|
A742|Belgirate|VB|1861-03-17|
A743|Bella|PZ|1861-03-17|
A744|Bellagio|CO|1861-03-17|2014-02-04
M335|Bellagio|CO|2014-02-04|
A745|Bellano|LC|1861-03-17|
A746|Bellante|TE|1861-03-17|
A747|Bellaria-Igea Marina|RN|1956-03-04|
A749|Bellegra|RM|1880-12-17|
A750|Bellino|CN|1861-03-17|
A751|Bellinzago Lombardo|MI|1862-11-03|
A752|Bellinzago Novarese|NO|1863-04-23|
M294|Bellizzi|SA|1990-01-30|
A755|Bellona|CE|1861-03-17|
A756|Bellosguardo|SA|1861-03-17|
A757|Belluno|BL|1866-11-19|
A759|Bellusco|MB|1861-03-17|
A762|Belmonte Calabro|CS|1863-01-19|
A763|Belmonte Castello|FR|1862-12-29|
A761|Belmonte del Sannio|IS|1970-03-03|
A765|Belmonte in Sabina|RI|1872-09-02|
A764|Belmonte Mezzagno|PA|1864-03-11|
A760|Belmonte Piceno|FM|1863-01-26|
A766|Belpasso|CT|1861-03-17|
A768|Belsito|CS|1861-03-17|
A772|Belvedere di Spinello|KR|1863-04-10|
A774|Belvedere Langhe|CN|1862-12-19|
A773|Belvedere Marittimo|CS|1863-04-10|
A769|Belvedere Ostrense|AN|1863-02-23|
A770|Belveglio|AT|1863-02-16|
A776|Belvì|NU|1861-03-17|
A777|Bema|SO|1861-03-17|
A778|Bene Lario|CO|1862-12-29|
A779|Bene Vagienna|CN|1862-12-19|
A780|Benestare|RC|1895-04-05|
A781|Benetutti|SS|1861-03-17|
A782|Benevello|CN|1861-03-17|
A783|Benevento|BN|1861-03-17|
A784|Benna|BI|1861-03-17|
A785|Bentivoglio|BO|1885-12-25|
A786|Berbenno|BG|1861-03-17|
A787|Berbenno di Valtellina|SO|1864-04-01|
A788|Berceto|PR|1891-11-13|
A789|Berchidda|SS|1861-03-17|
A791|Beregazzo con Figliaro|CO|1861-03-17|
A792|Bereguardo|PV|1872-10-15|
A793|Bergamasco|AL|1861-03-17|
A794|Bergamo|BG|1861-03-17|
A795|Bergantino|RO|1866-11-19|
A796|Bergeggi|SV|1861-03-17|
A798|Bergolo|CN|1861-03-17|
A799|Berlingo|BS|1861-03-17|
A801|Bernalda|MT|1861-03-17|
A802|Bernareggio|MB|1869-02-11|
A804|Bernate Ticino|MI|1862-12-01|
A805|Bernezzo|CN|1861-03-17|
A806|Berra|FE|1909-01-23|2019-01-01
A808|Bersone|TN|1920-10-16|2015-01-01
A809|Bertinoro|FC|1861-03-17|
A810|Bertiolo|UD|1866-11-19|
A811|Bertonico|LO|1861-03-17|
A812|Berzano di San Pietro|AT|1863-02-16|
A813|Berzano di Tortona|AL|1863-02-23|
A816|Berzo Demo|BS|1861-03-17|
A817|Berzo Inferiore|BS|1861-03-17|
A815|Berzo San Fermo|BG|1863-08-10|
A818|Besana in Brianza|MB|1869-02-24|
A819|Besano|VA|1861-03-17|
A820|Besate|MI|1861-03-17|
A821|Besenello|TN|1920-10-16|
A823|Besenzone|PC|1861-03-17|
A825|Besnate|VA|1907-07-01|
A826|Besozzo|VA|1861-03-17|
A827|Bessude|SS|1861-03-17|
A831|Bettola|PC|1885-04-27|
A832|Bettona|PG|1861-03-17|
A834|Beura-Cardezza|VB|1928-10-16|
A835|Bevagna|PG|1861-03-17|
A836|Beverino|SP|1861-03-17|
A837|Bevilacqua|VR|1866-11-19|
A839|Bezzecca|TN|1920-10-16|2010-01-01
A841|Biancavilla|CT|1861-03-17|
A842|Bianchi|CS|1861-03-17|
A843|Bianco|RC|1861-03-17|
A844|Biandrate|NO|1861-03-17|
A845|Biandronno|VA|1861-03-17|
A846|Bianzano|BG|1861-03-17|
A847|Bianzè|VC|1861-03-17|
A848|Bianzone|SO|1861-03-17|
A849|Biassono|MB|1861-03-17|
A850|Bibbiano|RE|1861-03-17|
A851|Bibbiena|AR|1861-03-17|
A852|Bibbona|LI|1906-04-18|
A853|Bibiana|TO|1861-03-17|
A854|Biccari|FG|1861-03-17|
A855|Bicinicco|UD|1866-11-19|
A856|Bidonì|OR|1974-08-20|
A859|Biella|BI|1861-03-17|
A861|Bienno|BS|1861-03-17|
A863|Bieno|TN|1920-10-16|
A864|Bientina|PI|1861-03-17|
A866|Bigarello|MN|1866-11-19|2019-01-01
A870|Binago|CO|1861-03-17|
A872|Binasco|MI|1861-03-17|
A874|Binetto|BA|1861-03-17|
A876|Bioglio|BI|1861-03-17|
A877|Bionaz|AO|1861-03-17|
A878|Bione|BS|1861-03-17|
A880|Birori|NU|1861-03-17|
A881|Bisaccia|AV|1861-03-17|
A882|Bisacquino|PA|1861-03-17|
A883|Bisceglie|BT|1861-03-17|
A884|Bisegna|AQ|1861-03-17|
A885|Bisenti|TE|1861-03-17|
A887|Bisignano|CS|1861-03-17|
A889|Bistagno|AL|1861-03-17|
A891|Bisuschio|VA|1861-03-17|
A892|Bitetto|BA|1861-03-17|
A893|Bitonto|BA|1861-03-17|
A894|Bitritto|BA|1861-03-17|
A895|Bitti|NU|1874-04-22|
A896|Bivona|AG|1861-03-17|
A897|Bivongi|RC|1861-03-17|
A898|Bizzarone|CO|1861-03-17|
A901|Bleggio Inferiore|TN|1920-10-16|2010-01-01
A902|Bleggio Superiore|TN|1920-10-16|
A903|Blello|BG|1861-03-17|
A857|Blera|VT|1871-01-15|
A904|Blessagno|CO|1861-03-17|
A905|Blevio|CO|1861-03-17|
M268|Blufi|PA|1972-04-05|
A906|Boara Pisani|PD|1868-02-14|
A909|Bobbio|PC|1861-03-17|
A910|Bobbio Pellice|TO|1861-03-17|
A911|Boca|NO|1861-03-17|
A912|Bocchigliero|CS|1861-03-17|
A914|Boccioleto|VC|1861-03-17|
A916|Bocenago|TN|1920-10-16|
A918|Bodio Lomnago|VA|1861-03-17|
A919|Boffalora d'Adda|LO|1863-01-26|
A920|Boffalora sopra Ticino|MI|1862-12-01|
A922|Bogliasco|GE|1861-03-17|
A925|Bognanco|VB|1928-01-07|
A929|Bogogno|NO|1861-03-17|
A931|Boissano|SV|1861-03-17|
A930|Bojano|CB|1861-03-17|
A932|Bolano|SP|1861-03-17|
A933|Bolbeno|TN|1920-10-16|2016-01-01
A937|Bolgare|BG|1861-03-17|
A940|Bollate|MI|1869-04-01|
A941|Bollengo|TO|1861-03-17|
A944|Bologna|BO|1861-03-17|
A945|Bolognano|PE|1861-03-17|
A946|Bolognetta|PA|1883-01-14|
A947|Bolognola|MC|1861-03-17|
A948|Bolotana|NU|1861-03-17|
A949|Bolsena|VT|1871-01-15|
A950|Boltiere|BG|1861-03-17|
A952|Bolzano|BZ|1920-10-16|
A953|Bolzano Novarese|NO|1861-03-17|
A954|Bolzano Vicentino|VI|1867-09-02|
A955|Bomarzo|VT|1871-01-15|
A956|Bomba|CH|1861-03-17|
A957|Bompensiere|CL|1911-04-18|
A958|Bompietro|PA|1861-03-17|
A959|Bomporto|MO|1867-01-01|
A960|Bonarcado|OR|1974-08-20|
A961|Bonassola|SP|1861-03-17|
A963|Bonate Sopra|BG|1890-04-28|
A962|Bonate Sotto|BG|1861-03-17|
A964|Bonavigo|VR|1866-11-19|
A965|Bondeno|FE|1861-03-17|
A967|Bondo|TN|1920-10-16|2016-01-01
A968|Bondone|TN|1920-10-16|
A970|Bonea|BN|1861-03-17|
A971|Bonefro|CB|1863-04-10|
A972|Bonemerse|CR|1861-03-17|
A973|Bonifati|CS|1861-03-17|
A975|Bonito|AV|1861-03-17|
A976|Bonnanaro|SS|1861-03-17|
A977|Bono|SS|1861-03-17|
A978|Bonorva|SS|1875-06-22|
A979|Bonvicino|CN|1887-06-06|
A981|Borbona|RI|1861-03-17|
A982|Borca di Cadore|BL|1866-11-19|
A983|Bordano|UD|1867-09-02|
A984|Bordighera|IM|1861-03-17|
A986|Bordolano|CR|1861-03-17|
A987|Bore|PR|1919-09-01|
A988|Boretto|RE|1861-03-17|
A989|Borgarello|PV|1861-03-17|
A990|Borgaro Torinese|TO|1861-03-17|
A991|Borgetto|PA|1861-03-17|
A993|Borghetto d'Arroscia|IM|1877-01-07|
A998|Borghetto di Borbera|AL|1861-03-17|
A992|Borghetto di Vara|SP|1863-04-23|
A995|Borghetto Lodigiano|LO|1863-01-26|
A999|Borghetto Santo Spirito|SV|1861-03-17|
B001|Borghi|FC|1861-03-17|
B002|Borgia|CZ|1861-03-17|
B003|Borgiallo|TO|1861-03-17|
B005|Borgio Verezzi|SV|1933-05-24|
B007|Borgo a Mozzano|LU|1898-07-01|
M352|Borgo Chiese|TN|2016-01-01|
B009|Borgo d'Ale|VC|1861-03-17|
M429|Borgo d'Anaunia|TN|2020-01-01|
B010|Borgo di Terzo|BG|1861-03-17|
M353|Borgo Lares|TN|2016-01-01|
M396|Borgo Mantovano|MN|2018-01-01|
B026|Borgo Pace|PU|1861-03-17|
B028|Borgo Priolo|PV|1928-11-29|
B033|Borgo San Dalmazzo|CN|1861-03-17|
B035|Borgo San Giacomo|BS|1863-02-23|
B017|Borgo San Giovanni|LO|1866-01-14|
B036|Borgo San Lorenzo|FI|1861-03-17|
B037|Borgo San Martino|AL|1861-03-17|
B038|Borgo San Siro|PV|1861-03-17|
B043|Borgo Ticino|NO|1861-03-17|
B044|Borgo Tossignano|BO|1884-06-18|
B042|Borgo Val di Taro|PR|1884-04-25|
M421|Borgo Valbelluna|BL|2019-01-30|
B006|Borgo Valsugana|TN|1920-10-16|
A996|Borgo Velino|RI|1863-05-06|
M402|Borgo Veneto|PD|2018-02-17|
B046|Borgo Vercelli|VC|1869-04-26|
M340|Borgo Virgilio|MN|2014-02-04|
M406|Borgocarbonara|MN|2019-01-01|
B011|Borgoforte|MN|1872-01-01|2014-02-04
B015|Borgofranco d'Ivrea|TO|1894-02-02|
B013|Borgofranco Sul Po|MN|1867-06-24|2019-01-01
B016|Borgolavezzaro|NO|1861-03-17|
B018|Borgomale|CN|1861-03-17|
B019|Borgomanero|NO|1861-03-17|
B020|Borgomaro|IM|1861-03-17|
B021|Borgomasino|TO|1861-03-17|
M370|Borgomezzavalle|VB|2016-01-01|
B024|Borgone Susa|TO|1863-01-05|
B025|Borgonovo Val Tidone|PC|1861-03-17|
B029|Borgoratto Alessandrino|AL|1863-02-16|
B030|Borgoratto Mormorolo|PV|1863-03-30|
B031|Borgoricco|PD|1869-05-17|
B008|Borgorose|RI|1861-03-17|
B040|Borgosatollo|BS|1861-03-17|
B041|Borgosesia|VC|1867-02-23|
B048|Bormida|SV|1861-03-17|
B049|Bormio|SO|1861-03-17|
B051|Bornasco|PV|1872-11-01|
B054|Borno|BS|1861-03-17|
B055|Boroneddu|OR|1974-08-20|
B056|Borore|NU|1861-03-17|
B057|Borrello|CH|1861-03-17|
B058|Borriana|BI|1861-03-17|
B061|Borso del Grappa|TV|1866-11-19|
B062|Bortigali|NU|1866-01-14|
B063|Bortigiadas|SS|1861-03-17|
B064|Borutta|SS|1861-03-17|
B067|Borzonasca|GE|1861-03-17|
B068|Bosa|OR|1861-03-17|
B069|Bosaro|RO|1866-11-19|
B070|Boschi Sant'Anna|VR|1866-11-19|
B073|Bosco Chiesanuova|VR|1866-11-19|
B071|Bosco Marengo|AL|1863-02-16|
B075|Bosconero|TO|1861-03-17|
B076|Boscoreale|NA|1877-03-09|
B077|Boscotrecase|NA|1877-03-09|
B078|Bosentino|TN|1920-10-16|2016-01-01
B079|Bosia|CN|1861-03-17|
B080|Bosio|AL|1948-04-07|
B081|Bosisio Parini|LC|1861-03-17|
B082|Bosnasco|PV|1861-03-17|
B083|Bossico|BG|1861-03-17|
B084|Bossolasco|CN|1861-03-17|
B085|Botricello|CZ|1957-01-17|
B086|Botrugno|LE|1958-05-28|
B088|Bottanuco|BG|1861-03-17|
B091|Botticino|BS|1928-03-29|
B094|Bottidda|SS|1861-03-17|
B097|Bova|RC|1861-03-17|
B099|Bova Marina|RC|1908-04-24|
B098|Bovalino|RC|1861-03-17|
B100|Bovegno|BS|1861-03-17|
B101|Boves|CN|1861-03-17|
B102|Bovezzo|BS|1861-03-17|
A720|Boville Ernica|FR|1871-01-15|
B104|Bovino|FG|1861-03-17|
B105|Bovisio-Masciago|MB|1861-03-17|
B106|Bovolenta|PD|1866-11-19|
B107|Bovolone|VR|1866-11-19|
B109|Bozzole|AL|1861-03-17|
B110|Bozzolo|MN|1868-07-01|
B111|Bra|CN|1861-03-17|
B112|Bracca|BG|1861-03-17|
B114|Bracciano|RM|1871-01-15|
B115|Bracigliano|SA|1861-03-17|
B116|Braies|BZ|1920-10-16|
B117|Brallo di Pregola|PV|1861-03-17|
B118|Brancaleone|RC|1861-03-17|
B120|Brandico|BS|1861-03-17|
B121|Brandizzo|TO|1861-03-17|
B123|Branzi|BG|1861-03-17|
B124|Braone|BS|1861-03-17|
B126|Brebbia|VA|1861-03-17|
B128|Breda di Piave|TV|1868-02-14|
B131|Bregano|VA|1861-03-17|2023-01-01
B132|Breganze|VI|1866-11-19|
B134|Bregnano|CO|1861-03-17|
B135|Breguzzo|TN|1920-10-16|2016-01-01
B136|Breia|VC|1861-03-17|2018-01-01
B137|Brembate|BG|1928-08-15|
B138|Brembate di Sopra|BG|1861-03-17|
B140|Brembilla|BG|1861-03-17|2014-02-04
B141|Brembio|LO|1861-03-17|
B142|Breme|PV|1861-03-17|
B143|Brendola|VI|1866-11-19|
B144|Brenna|CO|1861-03-17|
B145|Brennero|BZ|1920-10-16|
B149|Breno|BS|1861-03-17|
B150|Brenta|VA|1861-03-17|
B152|Brentino Belluno|VR|1928-10-17|
B153|Brentonico|TN|1920-10-16|
B154|Brenzone sul Garda|VR|1870-10-17|
B156|Brescello|RE|1861-03-17|
B157|Brescia|BS|1880-06-25|
B158|Bresimo|TN|1920-10-16|
B159|Bressana Bottarone|PV|1928-10-07|
B160|Bressanone|BZ|1920-10-16|
B161|Bressanvido|VI|1866-11-19|
B162|Bresso|MI|1884-08-23|
B165|Brez|TN|1920-10-16|2020-01-01
B166|Brezzo di Bedero|VA|1861-03-17|
B167|Briaglia|CN|1861-03-17|
B169|Briatico|VV|1861-03-17|
B171|Bricherasio|TO|1861-03-17|
B172|Brienno|CO|1861-03-17|
B173|Brienza|PZ|1861-03-17|
B175|Briga Alta|CN|1947-10-07|
B176|Briga Novarese|NO|1861-03-17|
B178|Brignano Gera d'Adda|BG|1863-07-13|
B179|Brignano-Frascata|AL|1928-06-19|
B180|Brindisi|BR|1861-03-17|
B181|Brindisi Montagna|PZ|1863-02-06|
B182|Brinzio|VA|1861-03-17|
B183|Briona|NO|1861-03-17|
B184|Brione|BS|1861-03-17|
B185|Brione|TN|1920-10-16|2016-01-01
B187|Briosco|MB|1869-02-13|
B188|Brisighella|RA|1861-03-17|
B191|Brissago-Valtravaglia|VA|1928-01-07|
B192|Brissogne|AO|1861-03-17|
B193|Brittoli|PE|1861-03-17|
B194|Brivio|LC|1861-03-17|
B195|Broccostella|FR|1861-03-17|
B196|Brogliano|VI|1866-11-19|
B197|Brognaturo|VV|1861-03-17|
B198|Brolo|ME|1861-03-17|
B200|Brondello|CN|1861-03-17|
B201|Broni|PV|1869-02-01|
B202|Bronte|CT|1861-03-17|
B203|Bronzolo|BZ|1920-10-16|
B204|Brossasco|CN|1861-03-17|
B205|Brosso|TO|1861-03-17|
B207|Brovello-Carpugnino|VB|1928-09-25|
B209|Brozolo|TO|1861-03-17|
B212|Brugherio|MB|1867-01-14|
B213|Brugine|PD|1866-11-19|
B214|Brugnato|SP|1861-03-17|
B215|Brugnera|PN|1968-04-06|
B216|Bruino|TO|1861-03-17|
B217|Brumano|BG|1861-03-17|
B218|Brunate|CO|1861-03-17|
B219|Brunello|VA|1861-03-17|
B220|Brunico|BZ|1920-10-16|
B221|Bruno|AT|1861-03-17|
B223|Brusaporto|BG|1861-03-17|
B225|Brusasco|TO|1861-03-17|
B227|Brusciano|NA|1861-03-17|
B228|Brusimpiano|VA|1861-03-17|
B229|Brusnengo|BI|1861-03-17|
B230|Brusson|AO|1861-03-17|
B232|Bruzolo|TO|1861-03-17|
B234|Bruzzano Zeffirio|RC|1885-01-15|
B235|Bubbiano|MI|1861-03-17|
B236|Bubbio|AT|1861-03-17|
B237|Buccheri|SR|1861-03-17|
B238|Bucchianico|CH|1861-03-17|
B239|Bucciano|BN|1861-03-17|
B240|Buccinasco|MI|1870-08-02|
B242|Buccino|SA|1861-03-17|
B243|Bucine|AR|1861-03-17|
B246|Buddusò|SS|1861-03-17|
B247|Budoia|PN|1968-04-06|
B248|Budoni|SS|1959-05-01|
B249|Budrio|BO|1869-01-30|
B250|Buggerru|SU|1861-03-17|
B251|Buggiano|PT|1883-05-21|
B255|Buglio in Monte|SO|1863-07-13|
B256|Bugnara|AQ|1861-03-17|
B258|Buguggiate|VA|1861-03-17|
B259|Buja|UD|1867-09-02|
B261|Bulciago|LC|1861-03-17|
B262|Bulgarograsso|CO|1861-03-17|
B264|Bultei|SS|1861-03-17|
B265|Bulzi|SS|1861-03-17|
B266|Buonabitacolo|SA|1861-03-17|
B267|Buonalbergo|BN|1861-03-17|
B269|Buonconvento|SI|1861-03-17|
B270|Buonvicino|CS|1861-03-17|
B272|Burago di Molgora|MB|1862-12-29|
B274|Burcei|SU|1861-03-17|
B275|Burgio|AG|1861-03-17|
B276|Burgos|SS|1861-03-17|
B278|Buriasco|TO|1861-03-17|
B279|Burolo|TO|1861-03-17|
B280|Buronzo|VC|1861-03-17|
B281|Busachi|OR|1974-08-20|
B282|Busalla|GE|1861-03-17|
B283|Busana|RE|1861-03-17|2016-01-01
B284|Busano|TO|1861-03-17|
B285|Busca|CN|1861-03-17|
B286|Buscate|MI|1861-03-17|
B287|Buscemi|SR|1861-03-17|
B288|Buseto Palizzolo|TP|1950-08-01|
B289|Busnago|MB|1861-03-17|
B292|Bussero|MI|1861-03-17|
B293|Busseto|PR|1861-03-17|
B294|Bussi sul Tirino|PE|1889-11-09|
B295|Busso|CB|1861-03-17|
B296|Bussolengo|VR|1866-11-19|
B297|Bussoleno|TO|1861-03-17|
B300|Busto Arsizio|VA|1861-03-17|
B301|Busto Garolfo|MI|1869-07-22|
B302|Butera|CL|1861-03-17|
B303|Buti|PI|1867-06-24|
B304|Buttapietra|VR|1866-11-19|
B305|Buttigliera Alta|TO|1863-01-05|
B306|Buttigliera d'Asti|AT|1861-03-17|
B309|Buttrio|UD|1866-11-19|
B320|Ca' D'andrea|CR|1869-01-28|2019-01-01
B311|Cabella Ligure|AL|1895-01-21|
B313|Cabiate|CO|1861-03-17|
B314|Cabras|OR|1974-08-20|
B315|Caccamo|PA|1861-03-17|
B319|Caccuri|KR|1861-03-17|
B326|Cadegliano-Viconago|VA|1928-08-16|
B328|Cadelbosco di Sopra|RE|1866-01-01|
B332|Cadeo|PC|1861-03-17|
B335|Caderzone Terme|TN|1920-10-16|
B345|Cadoneghe|PD|1880-01-16|
B346|Cadorago|CO|1861-03-17|
B347|Cadrezzate|VA|1861-03-17|2019-02-15
M425|Cadrezzate con Osmate|VA|2019-02-15|
B349|Caerano di San Marco|TV|1872-03-06|
B350|Cafasse|TO|1861-03-17|
B351|Caggiano|SA|1861-03-17|
B352|Cagli|PU|1861-03-17|
B354|Cagliari|CA|1861-03-17|
B355|Caglio|CO|1861-03-17|
B358|Cagnano Amiterno|AQ|1864-06-23|
B357|Cagnano Varano|FG|1862-11-10|
B359|Cagno|CO|1861-03-17|2019-01-01
B360|Cagnò|TN|1920-10-16|2020-01-01
B361|Caianello|CE|1861-03-17|
B362|Caiazzo|CE|1861-03-17|
B364|Caines|BZ|1920-10-16|
B365|Caino|BS|1861-03-17|
B366|Caiolo|SO|1861-03-17|
B367|Cairano|AV|1861-03-17|
B368|Cairate|VA|1869-03-11|
B369|Cairo Montenotte|SV|1880-06-25|
B371|Caivano|NA|1861-03-17|
B374|Calabritto|AV|1861-03-17|
B375|Calalzo di Cadore|BL|1866-11-19|
B376|Calamandrana|AT|1861-03-17|
B377|Calamonaci|AG|1861-03-17|
B378|Calangianus|SS|1861-03-17|
B379|Calanna|RC|1861-03-17|
B380|Calasca-Castiglione|VB|1861-03-17|
B381|Calascibetta|EN|1861-03-17|
B382|Calascio|AQ|1861-03-17|
B383|Calasetta|SU|1861-03-17|
B384|Calatabiano|CT|1861-03-17|
B385|Calatafimi-Segesta|TP|1861-03-17|
B386|Calavino|TN|1920-10-16|2016-01-01
B388|Calcata|VT|1871-01-15|
B389|Calceranica al Lago|TN|1920-10-16|
B390|Calci|PI|1884-09-16|
B391|Calciano|MT|1913-07-13|
B392|Calcinaia|PI|1861-03-17|
B393|Calcinate|BG|1861-03-17|
B394|Calcinato|BS|1861-03-17|
B395|Calcio|BG|1861-03-17|
B396|Calco|LC|1861-03-17|
B397|Caldaro sulla strada del vino|BZ|1920-10-16|
B398|Caldarola|MC|1861-03-17|
B399|Calderara di Reno|BO|1862-10-31|
B400|Caldes|TN|1920-10-16|
B402|Caldiero|VR|1866-11-19|
B403|Caldogno|VI|1866-11-19|
B404|Caldonazzo|TN|1920-10-16|
B405|Calendasco|PC|1861-03-17|
B406|Calenzano|FI|1861-03-17|
B408|Calestano|PR|1891-11-13|
B410|Calice al Cornoviglio|SP|1863-03-30|
B409|Calice Ligure|SV|1877-05-18|
B413|Calimera|LE|1861-03-17|
B415|Calitri|AV|1861-03-17|
B416|Calizzano|SV|1861-03-17|
B417|Callabiana|BI|1861-03-17|
B419|Calliano|TN|1920-10-16|
B418|Calliano Monferrato|AT|1861-03-17|
B423|Calolziocorte|LC|1927-04-02|
B424|Calopezzati|CS|1861-03-17|
B425|Calosso|AT|1861-03-17|
B426|Caloveto|CS|1861-03-17|
B427|Caltabellotta|AG|1861-03-17|
B428|Caltagirone|CT|1861-03-17|
B429|Caltanissetta|CL|1861-03-17|
B430|Caltavuturo|PA|1861-03-17|
B431|Caltignaga|NO|1866-07-02|
B432|Calto|RO|1866-11-19|
B433|Caltrano|VI|1866-11-19|
B434|Calusco d'Adda|BG|1883-12-17|
B435|Caluso|TO|1861-03-17|
B436|Calvagese della Riviera|BS|1861-03-17|
B437|Calvanico|SA|1861-03-17|
B439|Calvatone|CR|1861-03-17|
B440|Calvello|PZ|1861-03-17|
B441|Calvene|VI|1866-11-19|
B442|Calvenzano|BG|1861-03-17|
B443|Calvera|PZ|1861-03-17|
B444|Calvi|BN|1863-02-06|
B446|Calvi dell'Umbria|TR|1863-04-13|
B445|Calvi Risorta|CE|1862-12-29|
B447|Calvignano|PV|1861-03-17|
B448|Calvignasco|MI|1861-03-17|
B450|Calvisano|BS|1861-03-17|
B452|Calvizzano|NA|1861-03-17|
B453|Camagna Monferrato|AL|1861-03-17|
B455|Camaiore|LU|1861-03-17|
B456|Camairago|LO|1861-03-17|2018-01-01
B457|Camandona|BI|1861-03-17|
B460|Camastra|AG|1861-03-17|
B461|Cambiago|MI|1861-03-17|
B462|Cambiano|TO|1861-03-17|
B463|Cambiasca|VB|1861-03-17|
B465|Camburzano|BI|1861-03-17|
B467|Camerana|CN|1861-03-17|
B468|Camerano|AN|1861-03-17|
B469|Camerano Casasco|AT|1861-03-17|
B471|Camerata Cornello|BG|1863-07-13|
B472|Camerata Nuova|RM|1872-12-27|
B470|Camerata Picena|AN|1863-02-23|
B473|Cameri|NO|1861-03-17|
B474|Camerino|MC|1861-03-17|
B476|Camerota|SA|1861-03-17|
B477|Camigliano|CE|1861-03-17|
B479|Caminata|PC|1861-03-17|2018-01-01
B481|Camini|RC|1861-03-17|
B482|Camino|AL|1861-03-17|
B483|Camino al Tagliamento|UD|1866-11-19|
B484|Camisano|CR|1861-03-17|
B485|Camisano Vicentino|VI|1867-09-02|
B486|Cammarata|AG|1861-03-17|
B489|Camo|CN|1861-03-17|2019-01-01
B490|Camogli|GE|1861-03-17|
B492|Campagna|SA|1861-03-17|
B493|Campagna Lupia|VE|1867-08-05|
B496|Campagnano di Roma|RM|1872-09-16|
B497|Campagnatico|GR|1861-03-17|
B498|Campagnola Cremasca|CR|1862-12-19|
B499|Campagnola Emilia|RE|1862-10-20|
B500|Campana|CS|1861-03-17|
B501|Camparada|MB|1861-03-17|
B502|Campegine|RE|1861-03-17|
B504|Campello sul Clitunno|PG|1863-04-13|
B505|Campertogno|VC|1861-03-17|
B507|Campi Bisenzio|FI|1864-06-23|
B506|Campi Salentina|LE|1864-06-23|
B508|Campiglia Cervo|BI|1863-04-23|2016-01-01
M373|Campiglia Cervo|BI|2016-01-01|
B511|Campiglia dei Berici|VI|1867-09-02|
B509|Campiglia Marittima|LI|1862-10-20|
B512|Campiglione Fenile|TO|1861-03-17|
B513|Campione d'Italia|CO|1861-03-17|
B514|Campitello di Fassa|TN|1920-10-16|
B515|Campli|TE|1861-03-17|
B516|Campo Calabro|RC|1864-06-23|
B526|Campo di Giove|AQ|1861-03-17|
B529|Campo di Trens|BZ|1928-12-09|
B538|Campo Ligure|GE|1884-04-21|
B553|Campo nell'Elba|LI|1894-08-03|
B564|Campo San Martino|PD|1866-11-19|
B570|Campo Tures|BZ|1920-10-16|
B519|Campobasso|CB|1863-02-06|
B520|Campobello di Licata|AG|1861-03-17|
B521|Campobello di Mazara|TP|1861-03-17|
B522|Campochiaro|CB|1861-03-17|
B524|Campodarsego|PD|1866-11-19|
B525|Campodenno|TN|1920-10-16|
B527|Campodimele|LT|1861-03-17|
B528|Campodipietra|CB|1861-03-17|
B530|Campodolcino|SO|1861-03-17|
B531|Campodoro|PD|1867-08-26|
B533|Campofelice di Fitalia|PA|1951-03-04|
B532|Campofelice di Roccella|PA|1861-03-17|
B534|Campofilone|FM|1861-03-17|
B535|Campofiorito|PA|1861-03-17|
B536|Campoformido|UD|1866-11-19|
B537|Campofranco|CL|1861-03-17|
B539|Campogalliano|MO|1861-03-17|
B541|Campolattaro|BN|1861-03-17|
B543|Campoli Appennino|FR|1863-08-10|
B542|Campoli del Monte Taburno|BN|1863-02-06|
B544|Campolieto|CB|1861-03-17|
B546|Campolongo Maggiore|VE|1867-08-05|
B547|Campolongo Sul Brenta|VI|1878-07-09|2019-01-30
M311|Campolongo Tapogliano|UD|1866-11-19|
B549|Campomaggiore|PZ|1861-03-17|
B550|Campomarino|CB|1861-03-17|
B551|Campomorone|GE|1871-03-30|
B554|Camponogara|VE|1866-11-19|
B555|Campora|SA|1861-03-17|
B556|Camporeale|PA|1861-03-17|
B557|Camporgiano|LU|1861-03-17|
B559|Camporosso|IM|1861-03-17|
B562|Camporotondo di Fiastrone|MC|1863-02-23|
B561|Camporotondo Etneo|CT|1863-05-06|
B563|Camposampiero|PD|1866-11-19|
B565|Camposano|NA|1861-03-17|
B566|Camposanto|MO|1867-01-01|
B567|Campospinoso Albaredo|PV|1861-03-17|
B569|Campotosto|AQ|1861-03-17|
B572|Camugnano|BO|1861-03-17|
B577|Canal San Bovo|TN|1920-10-16|
B573|Canale|CN|1861-03-17|
B574|Canale d'Agordo|BL|1866-11-19|
B576|Canale Monterano|RM|1873-01-28|
B578|Canaro|RO|1866-11-19|
B579|Canazei|TN|1920-10-16|
B580|Cancellara|PZ|1861-03-17|
B581|Cancello ed Arnone|CE|1861-03-17|
B582|Canda|RO|1866-11-19|
B584|Candela|FG|1861-03-17|
B586|Candelo|BI|1861-03-17|
B588|Candia Canavese|TO|1863-01-05|
B587|Candia Lomellina|PV|1863-03-30|
B589|Candiana|PD|1878-06-14|
B590|Candida|AV|1861-03-17|
B591|Candidoni|RC|1861-03-17|
B592|Candiolo|TO|1861-03-17|
B593|Canegrate|MI|1861-03-17|
B594|Canelli|AT|1861-03-17|
B597|Canepina|VT|1871-01-15|
B598|Caneva|PN|1968-04-06|
B599|Canevino|PV|1861-03-17|2019-01-01
B602|Canicattì|AG|1861-03-17|
B603|Canicattini Bagni|SR|1861-03-17|
B604|Canino|VT|1871-01-15|
B605|Canischio|TO|1861-03-17|
B606|Canistro|AQ|1861-03-17|
B607|Canna|CS|1861-03-17|
B608|Cannalonga|SA|1861-03-17|
B609|Cannara|PG|1869-05-17|
B610|Cannero Riviera|VB|1861-03-17|
B613|Canneto Pavese|PV|1886-01-04|
B612|Canneto sull'Oglio|MN|1868-07-01|
B615|Cannobio|VB|1861-03-17|
B616|Cannole|LE|1861-03-17|
B617|Canolo|RC|1861-03-17|
B618|Canonica d'Adda|BG|1889-04-26|
B619|Canosa di Puglia|BT|1863-01-19|
B620|Canosa Sannita|CH|1864-11-07|
B621|Canosio|CN|1861-03-17|
C669|Canossa|RE|1873-12-26|
B624|Cansano|AQ|1904-06-06|
B626|Cantagallo|PO|1861-03-17|
B627|Cantalice|RI|1861-03-17|
B628|Cantalupa|TO|1861-03-17|
B631|Cantalupo in Sabina|RI|1863-04-13|
B629|Cantalupo Ligure|AL|1863-01-26|
B630|Cantalupo nel Sannio|IS|1970-03-03|
B633|Cantarana|AT|1861-03-17|
B634|Cantello|VA|1895-08-02|
B635|Canterano|RM|1871-01-15|
B636|Cantiano|PU|1861-03-17|
B637|Cantoira|TO|1861-03-17|
B639|Cantù|CO|1861-03-17|
B640|Canzano|TE|1861-03-17|
B641|Canzo|CO|1861-03-17|
B642|Caorle|VE|1866-11-19|
B643|Caorso|PC|1876-12-28|
B644|Capaccio Paestum|SA|1861-03-17|
B645|Capaci|PA|1861-03-17|
B646|Capalbio|GR|1960-09-29|
B647|Capannoli|PI|1861-03-17|
B648|Capannori|LU|1884-07-07|
B649|Capena|RM|1871-01-15|
B650|Capergnanica|CR|1869-05-17|
B651|Capestrano|AQ|1861-03-17|
B653|Capiago Intimiano|CO|1928-12-15|
B655|Capistrano|VV|1861-03-17|
B656|Capistrello|AQ|1861-03-17|
B658|Capitignano|AQ|1861-03-17|
B660|Capizzi|ME|1861-03-17|
B661|Capizzone|BG|1861-03-17|
B666|Capo d'Orlando|ME|1925-07-10|
B664|Capo di Ponte|BS|1861-03-17|
B663|Capodimonte|VT|1871-01-15|
B667|Capodrise|CE|1861-03-17|
B669|Capoliveri|LI|1906-04-18|
B670|Capolona|AR|1861-03-17|
B671|Caponago|MB|1861-03-17|
B672|Caporciano|AQ|1861-03-17|
B674|Caposele|AV|1861-03-17|
B675|Capoterra|CA|1861-03-17|
B676|Capovalle|BS|1861-03-17|
B677|Cappadocia|AQ|1861-03-17|
B679|Cappella Cantone|CR|1861-03-17|
B680|Cappella de' Picenardi|CR|1868-01-01|
B678|Cappella Maggiore|TV|1867-11-25|
B681|Cappelle sul Tavo|PE|1904-07-26|
B682|Capracotta|IS|1970-03-03|
B684|Capraia e Limite|FI|1863-04-13|
B685|Capraia Isola|LI|1861-03-17|
B686|Capralba|CR|1868-08-14|
B688|Capranica|VT|1871-01-15|
B687|Capranica Prenestina|RM|1871-01-15|
B690|Caprarica di Lecce|LE|1861-03-17|
B691|Caprarola|VT|1871-01-15|
B692|Caprauna|CN|1861-03-17|
B693|Caprese Michelangelo|AR|1861-03-17|
B694|Caprezzo|VB|1861-03-17|
B696|Capri|NA|1861-03-17|
B695|Capri Leone|ME|1862-11-10|
B697|Capriana|TN|1920-10-16|
B698|Capriano del Colle|BS|1862-10-20|
B701|Capriata d'Orba|AL|1863-01-26|
B703|Capriate San Gervasio|BG|1928-02-23|
B704|Capriati a Volturno|CE|1862-10-27|
B705|Caprie|TO|1861-03-17|
B706|Capriglia Irpina|AV|1861-03-17|
B707|Capriglio|AT|1861-03-17|
B708|Caprile|BI|1861-03-17|
B710|Caprino Bergamasco|BG|1861-03-17|
B709|Caprino Veronese|VR|1867-08-26|
B711|Capriolo|BS|1861-03-17|
B712|Capriva del Friuli|GO|1921-01-05|
B715|Capua|CE|1861-03-17|
B716|Capurso|BA|1861-03-17|
B718|Caraffa del Bianco|RC|1864-06-23|
B717|Caraffa di Catanzaro|CZ|1863-07-13|
B719|Caraglio|CN|1861-03-17|
B720|Caramagna Piemonte|CN|1862-12-19|
B722|Caramanico Terme|PE|1861-03-17|
B723|Carano|TN|1920-10-16|2020-01-01
B724|Carapelle|FG|1958-01-14|
B725|Carapelle Calvisio|AQ|1874-06-08|
B726|Carasco|GE|1861-03-17|
B727|Carassai|AP|1861-03-17|
B729|Carate Brianza|MB|1869-02-24|
B730|Carate Urio|CO|1927-12-24|
B731|Caravaggio|BG|1861-03-17|
B732|Caravate|VA|1861-03-17|
B733|Caravino|TO|1861-03-17|
B734|Caravonica|IM|1861-03-17|
B735|Carbognano|VT|1871-01-15|
B741|Carbonara al Ticino|PV|1863-03-30|
B740|Carbonara di Nola|NA|1862-12-29|
B739|Carbonara Di Po|MN|1867-06-24|2019-01-01
B736|Carbonara Scrivia|AL|1863-02-23|
B742|Carbonate|CO|1861-03-17|
B743|Carbone|PZ|1861-03-17|
B744|Carbonera|TV|1866-11-19|
B745|Carbonia|SU|1861-03-17|
B748|Carcare|SV|1861-03-17|
B749|Carceri|PD|1866-11-19|2024-01-22
B752|Carcoforo|VC|1861-03-17|
B754|Cardano al Campo|VA|1864-04-01|
B755|Cardè|CN|1861-03-17|
M285|Cardedu|NU|1984-05-24|
B756|Cardeto|RC|1861-03-17|
B758|Cardinale|CZ|1861-03-17|
B759|Cardito|NA|1861-03-17|
B760|Careggine|LU|1861-03-17|
B762|Carema|TO|1861-03-17|
B763|Carenno|LC|1861-03-17|
B765|Carentino|AL|1861-03-17|
B766|Careri|RC|1861-03-17|
B767|Caresana|VC|1861-03-17|
B768|Caresanablot|VC|1861-03-17|
B769|Carezzano|AL|1861-03-17|
B771|Carfizzi|KR|1904-06-06|
B772|Cargeghe|SS|1861-03-17|
B774|Cariati|CS|1861-03-17|
B776|Carife|AV|1861-03-17|
B777|Carignano|TO|1861-03-17|
B778|Carimate|CO|1861-03-17|
B779|Carinaro|CE|1861-03-17|
B780|Carini|PA|1861-03-17|
B781|Carinola|CE|1861-03-17|
B782|Carisio|VC|1861-03-17|
B783|Carisolo|TN|1920-10-16|
B784|Carlantino|FG|1861-03-17|
B785|Carlazzo|CO|1928-05-12|
B787|Carlentini|SR|1861-03-17|
B788|Carlino|UD|1866-11-19|
B789|Carloforte|SU|1861-03-17|
B790|Carlopoli|CZ|1871-01-01|
B791|Carmagnola|TO|1861-03-17|
B792|Carmiano|LE|1861-03-17|
B794|Carmignano|PO|1861-03-17|
B795|Carmignano di Brenta|PD|1867-08-26|
B796|Carnago|VA|1861-03-17|
B798|Carnate|MB|1909-07-04|
B801|Carobbio degli Angeli|BG|1928-02-21|
B802|Carolei|CS|1861-03-17|
B803|Carona|BG|1861-03-17|
B804|Caronia|ME|1861-03-17|
B805|Caronno Pertusella|VA|1869-03-11|
B807|Caronno Varesino|VA|1861-03-17|
B808|Carosino|TA|1861-03-17|
B809|Carovigno|BR|1861-03-17|
B810|Carovilli|IS|1970-03-03|
B812|Carpaneto Piacentino|PC|1861-03-17|
B813|Carpanzano|CS|1861-03-17|
B814|Carpasio|IM|1861-03-17|2018-01-01
B816|Carpegna|PU|1861-03-17|
B817|Carpenedolo|BS|1861-03-17|
B818|Carpeneto|AL|1861-03-17|
B819|Carpi|MO|1868-03-25|
B820|Carpiano|MI|1861-03-17|
B822|Carpignano Salentino|LE|1863-02-06|
B823|Carpignano Sesia|NO|1863-04-23|
B825|Carpineti|RE|1884-06-20|
B827|Carpineto della Nora|PE|1863-07-13|
B828|Carpineto Romano|RM|1873-01-14|
B826|Carpineto Sinello|CH|1863-02-06|
B829|Carpino|FG|1861-03-17|
B830|Carpinone|IS|1970-03-03|
B832|Carrara|MS|1861-03-17|
B835|Carrè|VI|1866-11-19|
B836|Carrega Ligure|AL|1895-01-21|
B838|Carro|SP|1861-03-17|
B839|Carrodano|SP|1861-03-17|
B840|Carrosio|AL|1861-03-17|
B841|Carrù|CN|1861-03-17|
B842|Carsoli|AQ|1861-03-17|
B844|Cartigliano|VI|1866-11-19|
B845|Cartignano|CN|1861-03-17|
B846|Cartoceto|PU|1861-03-17|
B847|Cartosio|AL|1861-03-17|
B848|Cartura|PD|1866-11-19|
B850|Carugate|MI|1861-03-17|
B851|Carugo|CO|1861-03-17|
B853|Carunchio|CH|1861-03-17|
B854|Carvico|BG|1861-03-17|
B856|Carzano|TN|1920-10-16|
B857|Casabona|KR|1861-03-17|
B858|Casacalenda|CB|1861-03-17|
B859|Casacanditella|CH|1861-03-17|
B860|Casagiove|CE|1872-03-03|
B870|Casal Cermelli|AL|1861-03-17|
B872|Casal di Principe|CE|1861-03-17|
B895|Casal Velino|SA|1893-06-02|
B861|Casalanguida|CH|1861-03-17|
B862|Casalattico|FR|1861-03-17|
B864|Casalbeltrame|NO|1861-03-17|
B865|Casalbordino|CH|1861-03-17|
B866|Casalbore|AV|1861-03-17|
B867|Casalborgone|TO|1895-12-09|
B868|Casalbuono|SA|1862-12-29|
B869|Casalbuttano ed Uniti|CR|1867-09-06|
B871|Casalciprano|CB|1861-03-17|
B873|Casalduni|BN|1892-03-28|
B876|Casale Corte Cerro|VB|1869-01-02|
B881|Casale Cremasco-Vidolasco|CR|1934-03-07|
B877|Casale di Scodosia|PD|1867-08-26|
B875|Casale Litta|VA|1869-03-11|
B878|Casale Marittimo|PI|1899-07-26|
B885|Casale Monferrato|AL|1861-03-17|
B879|Casale sul Sile|TV|1868-02-14|
B880|Casalecchio di Reno|BO|1861-03-17|
B882|Casaleggio Boiro|AL|1863-01-26|
B883|Casaleggio Novara|NO|1863-04-23|
B886|Casaleone|VR|1866-11-19|
B889|Casaletto Ceredano|CR|1861-03-17|
B890|Casaletto di Sopra|CR|1861-03-17|
B887|Casaletto Lodigiano|LO|1870-08-02|
B888|Casaletto Spartano|SA|1862-12-29|
B891|Casaletto Vaprio|CR|1861-03-17|
B892|Casalfiumanese|BO|1861-03-17|
B893|Casalgrande|RE|1861-03-17|
B894|Casalgrasso|CN|1861-03-17|
M385|Casali del Manco|CS|2017-05-05|
B896|Casalincontrada|CH|1861-03-17|
B897|Casalino|NO|1869-04-26|
B898|Casalmaggiore|CR|1861-03-17|
B899|Casalmaiocco|LO|1863-01-26|
B900|Casalmorano|CR|1867-09-07|
B901|Casalmoro|MN|1868-07-01|
B902|Casalnoceto|AL|1861-03-17|
B905|Casalnuovo di Napoli|NA|1863-02-06|
B904|Casalnuovo Monterotaro|FG|1862-11-10|
B907|Casaloldo|MN|1868-07-01|
B910|Casalpusterlengo|LO|1861-03-17|
B911|Casalromano|MN|1868-07-01|
B912|Casalserugo|PD|1866-11-19|
B916|Casaluce|CE|1861-03-17|
B917|Casalvecchio di Puglia|FG|1862-11-10|
B918|Casalvecchio Siculo|ME|1862-11-10|
B919|Casalvieri|FR|1861-03-17|
B920|Casalvolone|NO|1861-03-17|
B921|Casalzuigno|VA|1861-03-17|
B922|Casamarciano|NA|1861-03-17|
B923|Casamassima|BA|1861-03-17|
B924|Casamicciola Terme|NA|1861-03-17|
B925|Casandrino|NA|1861-03-17|
B928|Casanova Elvo|VC|1863-04-23|
B927|Casanova Lerrone|SV|1863-04-23|
B929|Casanova Lonati|PV|1861-03-17|
B932|Casape|RM|1871-01-15|
M260|Casapesenna|CE|1973-03-14|
B933|Casapinta|BI|1861-03-17|
B934|Casaprota|RI|1861-03-17|
B935|Casapulla|CE|1861-03-17|
B936|Casarano|LE|1885-01-15|
B937|Casargo|LC|1861-03-17|
B938|Casarile|MI|1861-03-17|
B940|Casarsa della Delizia|PN|1968-04-06|
B939|Casarza Ligure|GE|1878-06-10|
B941|Casasco|AL|1861-03-17|
B942|Casasco D'intelvi|CO|1863-02-23|2018-01-01
B943|Casatenovo|LC|1874-11-17|
B945|Casatisma|PV|1877-03-09|
B946|Casavatore|NA|1946-07-30|
B947|Casazza|BG|1861-03-17|
B948|Cascia|PG|1861-03-17|
B949|Casciago|VA|1861-03-17|
A559|Casciana Terme|PI|1927-12-04|2014-01-01
M327|Casciana Terme Lari|PI|2014-01-01|
B950|Cascina|PI|1861-03-17|
B953|Cascinette d'Ivrea|TO|1925-07-10|
B954|Casei Gerola|PV|1861-03-17|
B955|Caselette|TO|1871-08-01|
B956|Casella|GE|1893-08-30|
B959|Caselle in Pittari|SA|1863-02-06|
B961|Caselle Landi|LO|1861-03-17|
B958|Caselle Lurani|LO|1863-04-13|
B960|Caselle Torinese|TO|1863-01-05|
B963|Caserta|CE|1861-03-17|
B965|Casier|TV|1866-11-19|
B966|Casignana|RC|1861-03-17|
B967|Casina|RE|1861-03-17|
B971|Casirate d'Adda|BG|1863-07-13|
B974|Caslino d'Erba|CO|1882-08-02|
B977|Casnate con Bernate|CO|1937-10-10|
B978|Casnigo|BG|1861-03-17|
B980|Casola di Napoli|NA|1863-01-19|
B979|Casola in Lunigiana|MS|1863-03-30|
B982|Casola Valsenio|RA|1861-03-17|
B983|Casole Bruzio|CS|1864-11-07|2017-05-05
B984|Casole d'Elsa|SI|1862-10-06|
B985|Casoli|CH|1861-03-17|
B988|Casorate Primo|PV|1863-03-30|
B987|Casorate Sempione|VA|1902-01-17|
B989|Casorezzo|MI|1869-03-11|
B990|Casoria|NA|1861-03-17|
B991|Casorzo Monferrato|AT|1861-03-17|
A472|Casperia|RI|1861-03-17|
B993|Caspoggio|SO|1861-03-17|
B994|Cassacco|UD|1871-01-01|
B996|Cassago Brianza|LC|1927-06-07|
C002|Cassano all'Ionio|CS|1863-01-19|
C003|Cassano d'Adda|MI|1869-03-11|
B998|Cassano delle Murge|BA|1863-01-19|
B997|Cassano Irpino|AV|1863-02-06|
C004|Cassano Magnago|VA|1861-03-17|
C005|Cassano Spinola|AL|1861-03-17|2018-01-01
M388|Cassano Spinola|AL|2018-01-01|
B999|Cassano Valcuvia|VA|1863-02-23|
C006|Cassaro|SR|1861-03-17|
C007|Cassiglio|BG|1861-03-17|
C014|Cassina de' Pecchi|MI|1870-08-02|
C020|Cassina Rizzardi|CO|1861-03-17|
C024|Cassina Valsassina|LC|1861-03-17|
C022|Cassinasco|AT|1861-03-17|
C027|Cassine|AL|1861-03-17|
C030|Cassinelle|AL|1861-03-17|
C033|Cassinetta di Lugagnano|MI|1862-12-01|
C034|Cassino|FR|1863-08-10|
C037|Cassola|VI|1866-11-19|
C038|Cassolnovo|PV|1861-03-17|
C041|Castagnaro|VR|1866-11-19|
C044|Castagneto Carducci|LI|1861-03-17|
C045|Castagneto Po|TO|1895-12-09|
C046|Castagnito|CN|1861-03-17|
C049|Castagnole delle Lanze|AT|1861-03-17|
C047|Castagnole Monferrato|AT|1863-02-16|
C048|Castagnole Piemonte|TO|1864-04-01|
C050|Castana|PV|1861-03-17|
C052|Castano Primo|MI|1864-03-11|
C053|Casteggio|PV|1861-03-17|
C055|Castegnato|BS|1879-01-24|
C056|Castegnero|VI|1866-11-19|
C058|Castel Baronia|AV|1861-03-17|
C064|Castel Boglione|AT|1863-02-16|
C065|Castel Bolognese|RA|1861-03-17|
B494|Castel Campagnano|CE|1862-11-24|
C040|Castel Castagna|TE|1863-07-13|
C071|Castel Colonna|AN|1861-03-17|2014-01-01
C183|Castel Condino|TN|1920-10-16|
C075|Castel d'Aiano|BO|1861-03-17|
C076|Castel d'Ario|MN|1867-06-24|
C078|Castel d'Azzano|VR|1866-11-19|
C082|Castel del Giudice|IS|1970-03-03|
C083|Castel del Monte|AQ|1861-03-17|
C085|Castel del Piano|GR|1861-03-17|
C086|Castel del Rio|BO|1884-06-18|
B969|Castel di Casio|BO|1896-07-03|
C090|Castel di Ieri|AQ|1861-03-17|
C091|Castel di Iudica|CT|1934-03-07|
C093|Castel di Lama|AP|1862-11-24|
C094|Castel di Lucio|ME|1863-05-06|
C096|Castel di Sangro|AQ|1861-03-17|
C097|Castel di Sasso|CE|1863-07-13|
C098|Castel di Tora|RI|1864-03-11|
C102|Castel Focognano|AR|1861-03-17|
C114|Castel Frentano|CH|1864-02-10|
C115|Castel Gabbiano|CR|1862-12-19|
C116|Castel Gandolfo|RM|1871-01-15|
C117|Castel Giorgio|TR|1861-03-17|
C118|Castel Goffredo|MN|1873-10-18|
C121|Castel Guelfo di Bologna|BO|1876-11-10|
M354|Castel Ivano|TN|2016-01-01|
C203|Castel Madama|RM|1871-01-15|
C204|Castel Maggiore|BO|1861-03-17|
C208|Castel Mella|BS|1864-06-23|
C211|Castel Morrone|CE|1862-11-10|
C252|Castel Ritaldi|PG|1875-06-24|
C253|Castel Rocchero|AT|1861-03-17|
C255|Castel Rozzone|BG|1861-03-17|
C259|Castel San Giorgio|SA|1863-01-19|
C261|Castel San Giovanni|PC|1861-03-17|
C262|Castel San Lorenzo|SA|1861-03-17|
C263|Castel San Niccolò|AR|1868-04-01|
C266|Castel San Pietro Romano|RM|1872-11-24|
C265|Castel San Pietro Terme|BO|1862-10-31|
C270|Castel San Vincenzo|IS|1970-03-03|
C268|Castel Sant'Angelo|RI|1861-03-17|
C269|Castel Sant'Elia|VT|1871-01-15|
C289|Castel Viscardo|TR|1879-08-29|
C110|Castel Vittorio|IM|1862-11-10|
C291|Castel Volturno|CE|1861-03-17|
C057|Castelbaldo|PD|1866-11-19|
C059|Castelbelforte|MN|1866-11-19|
C060|Castelbellino|AN|1861-03-17|
C062|Castelbello-Ciardes|BZ|1929-02-14|
C063|Castelbianco|SV|1861-03-17|
C066|Castelbottaccio|CB|1861-03-17|
C067|Castelbuono|PA|1861-03-17|
C069|Castelcivita|SA|1864-02-02|
C072|Castelcovati|BS|1861-03-17|
C073|Castelcucco|TV|1866-11-19|
C074|Casteldaccia|PA|1861-03-17|
C080|Casteldelci|RN|1861-03-17|
C081|Casteldelfino|CN|1861-03-17|
C089|Casteldidone|CR|1861-03-17|
C100|Castelfidardo|AN|1861-03-17|
C101|Castelfiorentino|FI|1876-03-20|
C103|Castelfondo|TN|1920-10-16|2020-01-01
C104|Castelforte|LT|1861-03-17|
C105|Castelfranci|AV|1861-03-17|
C112|Castelfranco Di Sopra|AR|1861-03-17|2014-01-01
C113|Castelfranco di Sotto|PI|1861-03-17|
C107|Castelfranco Emilia|MO|1862-10-31|
C106|Castelfranco in Miscano|BN|1863-02-06|
M322|Castelfranco Piandiscò|AR|2014-01-01|
C111|Castelfranco Veneto|TV|1867-11-25|
M393|Castelgerundo|LO|2018-01-01|
C119|Castelgomberto|VI|1866-11-19|
C120|Castelgrande|PZ|1861-03-17|
C122|Castelguglielmo|RO|1866-11-19|
C123|Castelguidone|CH|1861-03-17|
C127|Castell'Alfero|AT|1861-03-17|
C145|Castell'Arquato|PC|1861-03-17|
C147|Castell'Azzara|GR|1915-04-05|
C051|Castell'Umberto|ME|1865-06-23|
C125|Castellabate|SA|1861-03-17|
C126|Castellafiume|AQ|1861-03-17|
C128|Castellalto|TE|1861-03-17|
C130|Castellammare del Golfo|TP|1861-03-17|
C129|Castellammare di Stabia|NA|1863-02-06|
C133|Castellamonte|TO|1861-03-17|
C134|Castellana Grotte|BA|1861-03-17|
C135|Castellana Sicula|PA|1947-07-10|
C136|Castellaneta|TA|1861-03-17|
C137|Castellania Coppi|AL|1861-03-17|
C139|Castellanza|VA|1869-03-11|
C140|Castellar|CN|1861-03-17|2019-01-01
C142|Castellar Guidobono|AL|1861-03-17|
C141|Castellarano|RE|1861-03-17|
C143|Castellaro|IM|1861-03-17|
C146|Castellavazzo|BL|1866-11-19|2014-02-22
C148|Castellazzo Bormida|AL|1863-02-16|
C149|Castellazzo Novarese|NO|1863-04-23|
C153|Castelleone|CR|1868-01-01|
C152|Castelleone di Suasa|AN|1864-11-07|
C154|Castellero|AT|1861-03-17|
C155|Castelletto Cervo|BI|1861-03-17|
C156|Castelletto d'Erro|AL|1861-03-17|
C158|Castelletto d'Orba|AL|1861-03-17|
C157|Castelletto di Branduzzo|PV|1928-12-09|
C160|Castelletto Merli|AL|1861-03-17|
C161|Castelletto Molina|AT|1861-03-17|
C162|Castelletto Monferrato|AL|1861-03-17|
C166|Castelletto sopra Ticino|NO|1861-03-17|
C165|Castelletto Stura|CN|1871-07-10|
C167|Castelletto Uzzone|CN|1861-03-17|
C169|Castelli|TE|1861-03-17|
C079|Castelli Calepio|BG|1927-08-05|
C172|Castellina in Chianti|SI|1861-03-17|
C174|Castellina Marittima|PI|1861-03-17|
C173|Castellinaldo d'Alba|CN|1861-03-17|
C175|Castellino del Biferno|CB|1861-03-17|
C176|Castellino Tanaro|CN|1862-12-19|
C177|Castelliri|FR|1878-08-13|
B312|Castello Cabiaglio|VA|1861-03-17|
C184|Castello d'Agogna|PV|1861-03-17|
C185|Castello d'Argile|BO|1861-03-17|
C178|Castello del Matese|CE|1862-11-10|
C186|Castello dell'Acqua|SO|1861-03-17|
A300|Castello di Annone|AT|1863-02-16|
C187|Castello di Brianza|LC|1928-02-10|
C188|Castello di Cisterna|NA|1862-10-06|
C190|Castello di Godego|TV|1887-07-22|
C191|Castello Di Serravalle|BO|1862-12-19|2014-01-01
C194|Castello Tesino|TN|1920-10-16|
C189|Castello-Molina di Fiemme|TN|1920-10-16|
C195|Castellucchio|MN|1872-01-01|
C198|Castelluccio dei Sauri|FG|1861-03-17|
C199|Castelluccio Inferiore|PZ|1861-03-17|
C201|Castelluccio Superiore|PZ|1861-03-17|
C202|Castelluccio Valmaggiore|FG|1861-03-17|
C205|Castelmagno|CN|1861-03-17|
C206|Castelmarte|CO|1861-03-17|
C207|Castelmassa|RO|1928-08-14|
C197|Castelmauro|CB|1864-03-11|
C209|Castelmezzano|PZ|1861-03-17|
C210|Castelmola|ME|1862-11-10|
C213|Castelnovetto|PV|1890-06-15|
C215|Castelnovo Bariano|RO|1867-07-22|
C217|Castelnovo del Friuli|PN|1968-04-06|
C218|Castelnovo di Sotto|RE|1861-03-17|
C219|Castelnovo ne' Monti|RE|1871-05-01|
C216|Castelnuovo|TN|1920-10-16|
C226|Castelnuovo Belbo|AT|1861-03-17|
C227|Castelnuovo Berardenga|SI|1861-03-17|
C228|Castelnuovo Bocca d'Adda|LO|1861-03-17|
C229|Castelnuovo Bormida|AL|1861-03-17|
C220|Castelnuovo Bozzente|CO|1863-02-23|
C230|Castelnuovo Calcea|AT|1861-03-17|
C231|Castelnuovo Cilento|SA|1861-03-17|
C225|Castelnuovo del Garda|VR|1867-08-26|
C222|Castelnuovo della Daunia|FG|1864-02-14|
C214|Castelnuovo di Ceva|CN|1862-12-19|
C235|Castelnuovo di Conza|SA|1861-03-17|
C224|Castelnuovo di Farfa|RI|1863-04-13|
C236|Castelnuovo di Garfagnana|LU|1861-03-17|
C237|Castelnuovo di Porto|RM|1871-01-15|
C244|Castelnuovo di Val di Cecina|PI|1870-06-24|
C232|Castelnuovo Don Bosco|AT|1861-03-17|
C240|Castelnuovo Magra|SP|1861-03-17|
C241|Castelnuovo Nigra|TO|1928-12-19|
C223|Castelnuovo Parano|FR|1862-09-29|
C242|Castelnuovo Rangone|MO|1861-03-17|
C243|Castelnuovo Scrivia|AL|1891-05-11|
C245|Castelpagano|BN|1861-03-17|
C246|Castelpetroso|IS|1970-03-03|
C247|Castelpizzuto|IS|1970-03-03|
C248|Castelplanio|AN|1861-03-17|
C250|Castelpoto|BN|1861-03-17|
C251|Castelraimondo|MC|1861-03-17|
C254|Castelrotto|BZ|1920-10-16|
C267|Castelsantangelo sul Nera|MC|1913-01-01|
C271|Castelsaraceno|PZ|1861-03-17|
C272|Castelsardo|SS|1861-03-17|
C273|Castelseprio|VA|1861-03-17|
B968|Castelsilano|KR|1861-03-17|
C274|Castelspina|AL|1861-03-17|
C275|Casteltermini|AG|1861-03-17|
C181|Castelveccana|VA|1863-07-13|
C278|Castelvecchio Calvisio|AQ|1906-08-12|
C276|Castelvecchio di Rocca Barbena|SV|1863-04-23|
C279|Castelvecchio Subequo|AQ|1861-03-17|
C280|Castelvenere|BN|1861-03-17|
B129|Castelverde|CR|1868-08-19|
C200|Castelverrino|IS|1970-03-03|
C284|Castelvetere in Val Fortore|BN|1863-02-06|
C283|Castelvetere sul Calore|AV|1862-12-29|
C286|Castelvetrano|TP|1861-03-17|
C287|Castelvetro di Modena|MO|1862-12-29|
C288|Castelvetro Piacentino|PC|1862-11-28|
C290|Castelvisconti|CR|1861-03-17|
C292|Castenaso|BO|1861-03-17|
C293|Castenedolo|BS|1861-03-17|
M288|Castiadas|SU|1861-03-17|
C318|Castiglion Fibocchi|AR|1863-07-13|
C319|Castiglion Fiorentino|AR|1861-03-17|
C308|Castiglione a Casauria|PE|1863-08-10|
C302|Castiglione Chiavarese|GE|1863-04-23|
C301|Castiglione Cosentino|CS|1863-01-19|
C304|Castiglione d'Adda|LO|1863-01-26|
C299|Castiglione D'intelvi|CO|1863-07-13|2018-01-01
C313|Castiglione d'Orcia|SI|1867-07-22|
C296|Castiglione dei Pepoli|BO|1863-04-13|
C306|Castiglione del Genovesi|SA|1862-11-07|
C309|Castiglione del Lago|PG|1875-05-11|
C310|Castiglione della Pescaia|GR|1861-03-17|
C312|Castiglione delle Stiviere|MN|1868-07-01|
C303|Castiglione di Garfagnana|LU|1863-03-30|
C297|Castiglione di Sicilia|CT|1862-12-29|
C314|Castiglione Falletto|CN|1861-03-17|
C315|Castiglione in Teverina|VT|1871-01-15|
C298|Castiglione Messer Marino|CH|1863-02-06|
C316|Castiglione Messer Raimondo|TE|1861-03-17|
C300|Castiglione Olona|VA|1863-02-23|
C317|Castiglione Tinella|CN|1861-03-17|
C307|Castiglione Torinese|TO|1863-01-05|
C321|Castignano|AP|1865-12-25|
C322|Castilenti|TE|1861-03-17|
C323|Castino|CN|1861-03-17|
C325|Castione Andevenno|SO|1863-07-13|
C324|Castione della Presolana|BG|1863-07-13|
C327|Castions di Strada|UD|1866-11-19|
C329|Castiraga Vidardo|LO|1902-07-01|
C330|Casto|BS|1861-03-17|
C331|Castorano|AP|1861-03-17|
C332|Castrezzato|BS|1861-03-17|
C334|Castri di Lecce|LE|1892-01-08|
C335|Castrignano de' Greci|LE|1861-03-17|
C336|Castrignano del Capo|LE|1861-03-17|
C337|Castro|BG|1861-03-17|
M261|Castro|LE|1975-05-28|
C338|Castro dei Volsci|FR|1872-10-18|
C339|Castrocaro Terme e Terra del Sole|FC|1871-12-07|
C340|Castrocielo|FR|1882-08-31|
C341|Castrofilippo|AG|1861-03-17|
C108|Castrolibero|CS|1863-04-10|
C343|Castronno|VA|1861-03-17|
C344|Castronovo di Sicilia|PA|1862-11-10|
C345|Castronuovo di Sant'Andrea|PZ|1863-05-06|
C346|Castropignano|CB|1861-03-17|
C347|Castroreale|ME|1861-03-17|
C348|Castroregio|CS|1861-03-17|
C349|Castrovillari|CS|1861-03-17|
C351|Catania|CT|1861-03-17|
C352|Catanzaro|CZ|1861-03-17|
C353|Catenanuova|EN|1861-03-17|
C354|Catignano|PE|1861-03-17|
C357|Cattolica|RN|1895-12-20|
C356|Cattolica Eraclea|AG|1874-06-15|
C285|Caulonia|RC|1863-04-10|
C359|Cautano|BN|1861-03-17|
C361|Cava de' Tirreni|SA|1862-11-07|
C360|Cava Manara|PV|1872-10-15|
C362|Cavacurta|LO|1861-03-17|2018-01-01
C363|Cavaglià|BI|1861-03-17|
C364|Cavaglietto|NO|1861-03-17|
C365|Cavaglio d'Agogna|NO|1863-04-23|
C367|Cavaglio-spoccia|VB|1927-12-31|2019-01-01
C369|Cavagnolo|TO|1861-03-17|
C370|Cavaion Veronese|VR|1867-08-26|
C372|Cavalese|TN|1920-10-16|
C374|Cavallasca|CO|1861-03-17|2017-01-01
C375|Cavallerleone|CN|1861-03-17|
C376|Cavallermaggiore|CN|1861-03-17|
C377|Cavallino|LE|1861-03-17|
M308|Cavallino-Treporti|VE|1999-04-02|
C378|Cavallirio|NO|1861-03-17|
C380|Cavareno|TN|1920-10-16|
C381|Cavargna|CO|1861-03-17|
C382|Cavaria con Premezzo|VA|1892-04-04|
C383|Cavarzere|VE|1866-11-19|
C384|Cavaso del Tomba|TV|1866-11-19|
C385|Cavasso Nuovo|PN|1968-04-06|
C387|Cavatore|AL|1861-03-17|
C389|Cavazzo Carnico|UD|1866-11-19|
C390|Cave|RM|1890-05-02|
C392|Cavedago|TN|1920-10-16|
C393|Cavedine|TN|1920-10-16|
C394|Cavenago d'Adda|LO|1869-02-01|
C395|Cavenago di Brianza|MB|1863-04-13|
C396|Cavernago|BG|1861-03-17|
C398|Cavezzo|MO|1861-03-17|
C400|Cavizzana|TN|1920-10-16|
C404|Cavour|TO|1861-03-17|
C405|Cavriago|RE|1861-03-17|
C406|Cavriana|MN|1868-07-01|
C407|Cavriglia|AR|1861-03-17|
C409|Cazzago Brabbia|VA|1863-02-23|
C408|Cazzago San Martino|BS|1863-02-23|
C412|Cazzano di Tramigna|VR|1867-08-26|
C410|Cazzano Sant'Andrea|BG|1863-07-13|
C413|Ceccano|FR|1871-01-15|
C414|Cecima|PV|1861-03-17|
C415|Cecina|LI|1892-06-20|
C417|Cedegolo|BS|1861-03-17|
C418|Cedrasco|SO|1861-03-17|
C420|Cefalà Diana|PA|1861-03-17|
C421|Cefalù|PA|1861-03-17|
C422|Ceggia|VE|1866-11-19|
C424|Ceglie Messapica|BR|1864-03-31|
C426|Celano|AQ|1861-03-17|
C428|Celenza sul Trigno|CH|1864-02-10|
C429|Celenza Valfortore|FG|1862-11-10|
C430|Celico|CS|1861-03-17|
C435|Cella Dati|CR|1869-03-15|
C432|Cella Monte|AL|1863-02-16|
C436|Cellamare|BA|1861-03-17|
C437|Cellara|CS|1861-03-17|
C438|Cellarengo|AT|1861-03-17|
C439|Cellatica|BS|1861-03-17|
C444|Celle di Bulgheria|SA|1862-12-29|
C441|Celle di Macra|CN|1862-12-19|
C442|Celle di San Vito|FG|1862-11-10|
C440|Celle Enomondo|AT|1863-02-16|
C443|Celle Ligure|SV|1863-04-23|
C446|Celleno|VT|1871-01-15|
C447|Cellere|VT|1871-01-15|
C449|Cellino Attanasio|TE|1863-07-13|
C448|Cellino San Marco|BR|1862-11-28|
C450|Cellio|VC|1865-12-14|2018-01-01
M398|Cellio con Breia|VC|2018-01-01|
M262|Cellole|CE|1973-03-14|
C452|Cembra|TN|1920-10-16|2016-01-01
M355|Cembra Lisignago|TN|2016-01-01|
C453|Cenadi|CZ|1861-03-17|
C456|Cenate Sopra|BG|1861-03-17|
C457|Cenate Sotto|BG|1861-03-17|
C458|Cencenighe Agordino|BL|1866-11-19|
C459|Cene|BG|1861-03-17|
C461|Ceneselli|RO|1866-11-19|
C463|Cengio|SV|1861-03-17|
C467|Centa San Nicolò|TN|1920-10-16|2016-01-01
C466|Centallo|CN|1861-03-17|
C469|Cento|FE|1861-03-17|
C470|Centola|SA|1861-03-17|
C472|Centrache|CZ|1861-03-17|
M394|Centro Valle Intelvi|CO|2018-01-01|
C471|Centuripe|EN|1875-12-13|
C474|Cepagatti|PE|1861-03-17|
C476|Ceppaloni|BN|1861-03-17|
C478|Ceppo Morelli|VB|1866-01-14|
C479|Ceprano|FR|1871-01-15|
C480|Cerami|EN|1861-03-17|
C481|Ceranesi|GE|1889-06-17|
C483|Cerano|NO|1861-03-17|
C482|Cerano d'Intelvi|CO|1862-12-29|
C484|Ceranova|PV|1861-03-17|
C485|Ceraso|SA|1861-03-17|
C486|Cercemaggiore|CB|1861-03-17|
C487|Cercenasco|TO|1861-03-17|
C488|Cercepiccola|CB|1861-03-17|
C489|Cerchiara di Calabria|CS|1864-04-01|
C492|Cerchio|AQ|1861-03-17|
C493|Cercino|SO|1861-03-17|
C494|Cercivento|UD|1870-01-02|
C495|Cercola|NA|1877-07-16|
C496|Cerda|PA|1861-03-17|
C498|Cerea|VR|1866-11-19|
C500|Ceregnano|RO|1866-11-19|
C501|Cerenzia|KR|1861-03-17|
C497|Ceres|TO|1861-03-17|
C502|Ceresara|MN|1868-07-01|
C503|Cereseto|AL|1861-03-17|
C504|Ceresole Alba|CN|1871-06-01|
C505|Ceresole Reale|TO|1863-01-05|
C506|Cerete|BG|1861-03-17|
C508|Ceretto Lomellina|PV|1863-03-30|
C509|Cergnago|PV|1861-03-17|
C510|Ceriale|SV|1861-03-17|
C511|Ceriana|IM|1861-03-17|
C512|Ceriano Laghetto|MB|1869-02-24|
C513|Cerignale|PC|1861-03-17|
C514|Cerignola|FG|1861-03-17|
C515|Cerisano|CS|1861-03-17|
C516|Cermenate|CO|1861-03-17|
A022|Cermes|BZ|1920-10-16|
C517|Cermignano|TE|1861-03-17|
C520|Cernobbio|CO|1861-03-17|
C521|Cernusco Lombardone|LC|1861-03-17|
C523|Cernusco sul Naviglio|MI|1867-01-14|
C526|Cerreto Castello|BI|1863-04-23|2019-01-01
C528|Cerreto d'Asti|AT|1863-02-16|
C524|Cerreto d'Esi|AN|1863-02-23|
C527|Cerreto di Spoleto|PG|1863-04-13|
C507|Cerreto Grue|AL|1863-02-23|
C529|Cerreto Guidi|FI|1861-03-17|
C518|Cerreto Laziale|RM|1886-07-19|
C525|Cerreto Sannita|BN|1863-02-06|
C530|Cerretto Langhe|CN|1862-12-19|
C531|Cerrina Monferrato|AL|1861-03-17|
C532|Cerrione|BI|1861-03-17|
C536|Cerro al Lambro|MI|1878-12-31|
C534|Cerro al Volturno|IS|1970-03-03|
C537|Cerro Maggiore|MI|1862-11-07|
C533|Cerro Tanaro|AT|1864-02-02|
C538|Cerro Veronese|VR|1867-08-26|
C539|Cersosimo|PZ|1861-03-17|
C540|Certaldo|FI|1861-03-17|
C541|Certosa di Pavia|PV|1929-03-21|
C542|Cerva|CZ|1861-03-17|
C543|Cervara di Roma|RM|1881-06-24|
C544|Cervarese Santa Croce|PD|1866-11-19|
C545|Cervaro|FR|1861-03-17|
C547|Cervasca|CN|1861-03-17|
C548|Cervatto|VC|1861-03-17|
C549|Cerveno|BS|1861-03-17|
C550|Cervere|CN|1861-03-17|
C551|Cervesina|PV|1861-03-17|
C552|Cerveteri|RM|1871-01-15|
C553|Cervia|RA|1861-03-17|
C554|Cervicati|CS|1861-03-17|
C555|Cervignano d'Adda|LO|1861-03-17|
C556|Cervignano del Friuli|UD|1866-11-19|
C557|Cervinara|AV|1861-03-17|
C558|Cervino|CE|1861-03-17|
C559|Cervo|IM|1861-03-17|
C560|Cerzeto|CS|1861-03-17|
C561|Cesa|CE|1861-03-17|
C563|Cesana Brianza|LC|1863-02-23|
C564|Cesana Torinese|TO|1870-07-01|
C565|Cesano Boscone|MI|1861-03-17|
C566|Cesano Maderno|MB|1869-02-24|
C567|Cesara|VB|1861-03-17|
C568|Cesarò|ME|1861-03-17|
C569|Cesate|MI|1861-03-17|
C573|Cesena|FC|1861-03-17|
C574|Cesenatico|FC|1861-03-17|
C576|Cesinali|AV|1861-03-17|
C578|Cesio|IM|1861-03-17|
C577|Cesiomaggiore|BL|1867-04-12|
C580|Cessalto|TV|1866-11-19|
C581|Cessaniti|VV|1861-03-17|
C582|Cessapalombo|MC|1861-03-17|
C583|Cessole|AT|1861-03-17|
C584|Cetara|SA|1861-03-17|
C585|Ceto|BS|1861-03-17|
C587|Cetona|SI|1861-03-17|
C588|Cetraro|CS|1861-03-17|
C589|Ceva|CN|1861-03-17|
C591|Cevo|BS|1861-03-17|
C593|Challand-Saint-Anselme|AO|1861-03-17|
C594|Challand-Saint-Victor|AO|1861-03-17|
C595|Chambave|AO|1861-03-17|
B491|Chamois|AO|1861-03-17|
C596|Champdepraz|AO|1861-03-17|
B540|Champorcher|AO|1861-03-17|
C598|Charvensod|AO|1861-03-17|
C294|Châtillon|AO|1861-03-17|
C599|Cherasco|CN|1861-03-17|
C600|Cheremule|SS|1861-03-17|
C604|Chialamberto|TO|1861-03-17|
C605|Chiampo|VI|1866-11-19|
C606|Chianche|AV|1861-03-17|
C608|Chianciano Terme|SI|1861-03-17|
C609|Chianni|PI|1861-03-17|
C610|Chianocco|TO|1861-03-17|
C612|Chiaramonte Gulfi|RG|1881-08-23|
C613|Chiaramonti|SS|1861-03-17|
C614|Chiarano|TV|1866-11-19|
C615|Chiaravalle|AN|1865-12-11|
C616|Chiaravalle Centrale|CZ|1863-04-10|
C618|Chiari|BS|1861-03-17|
C619|Chiaromonte|PZ|1861-03-17|
C620|Chiauci|IS|1970-03-03|
C621|Chiavari|GE|1861-03-17|
C623|Chiavenna|SO|1861-03-17|
C624|Chiaverano|TO|1861-03-17|
C625|Chienes|BZ|1920-10-16|
C627|Chieri|TO|1878-08-02|
C630|Chies d'Alpago|BL|1866-11-19|
C628|Chiesa in Valmalenco|SO|1861-03-17|
C629|Chiesanuova|TO|1861-03-17|
C631|Chiesina Uzzanese|PT|1963-04-09|
C632|Chieti|CH|1880-02-13|
C633|Chieuti|FG|1861-03-17|
C634|Chieve|CR|1861-03-17|
C635|Chignolo d'Isola|BG|1864-06-23|
C637|Chignolo Po|PV|1863-03-30|
C638|Chioggia|VE|1866-11-19|
C639|Chiomonte|TO|1861-03-17|
C640|Chions|PN|1968-04-06|
C641|Chiopris-Viscone|UD|1866-11-19|
C648|Chitignano|AR|1861-03-17|
C649|Chiuduno|BG|1861-03-17|
C650|Chiuppano|VI|1911-04-18|
C651|Chiuro|SO|1861-03-17|
C652|Chiusa|BZ|1920-10-16|
C653|Chiusa di Pesio|CN|1862-12-19|
C655|Chiusa di San Michele|TO|1863-01-05|
C654|Chiusa Sclafani|PA|1863-01-19|
C656|Chiusaforte|UD|1923-02-08|
C657|Chiusanico|IM|1861-03-17|
C658|Chiusano d'Asti|AT|1863-02-16|
C659|Chiusano di San Domenico|AV|1862-11-24|
C660|Chiusavecchia|IM|1861-03-17|
C661|Chiusdino|SI|1861-03-17|
C662|Chiusi|SI|1861-03-17|
C663|Chiusi della Verna|AR|1861-03-17|
C665|Chivasso|TO|1861-03-17|
M272|Ciampino|RM|1974-10-15|
C668|Cianciana|AG|1861-03-17|
C672|Cibiana di Cadore|BL|1866-11-19|
C673|Cicagna|GE|1861-03-17|
C674|Cicala|CZ|1861-03-17|
C675|Cicciano|NA|1861-03-17|
C676|Cicerale|SA|1861-03-17|
C677|Ciciliano|RM|1871-01-15|
C678|Cicognolo|CR|1861-03-17|
C679|Ciconio|TO|1861-03-17|
C680|Cigliano|VC|1861-03-17|
C681|Cigliè|CN|1861-03-17|
C684|Cigognola|PV|1861-03-17|
C685|Cigole|BS|1861-03-17|
C686|Cilavegna|PV|1861-03-17|
C689|Cimadolmo|TV|1866-11-19|
C691|Cimbergo|BS|1861-03-17|
C694|Cimego|TN|1920-10-16|2016-01-01
C695|Ciminà|RC|1861-03-17|
C696|Ciminna|PA|1861-03-17|
C697|Cimitile|NA|1861-03-17|
C699|Cimolais|PN|1968-04-06|
C700|Cimone|TN|1920-10-16|
C701|Cinaglio|AT|1861-03-17|
C702|Cineto Romano|RM|1884-05-09|
C703|Cingia de' Botti|CR|1868-06-28|
C704|Cingoli|MC|1861-03-17|
C705|Cinigiano|GR|1861-03-17|
C707|Cinisello Balsamo|MI|1928-11-03|
C708|Cinisi|PA|1861-03-17|
C709|Cino|SO|1861-03-17|
C710|Cinquefrondi|RC|1861-03-17|
C711|Cintano|TO|1861-03-17|
C712|Cinte Tesino|TN|1920-10-16|
C714|Cinto Caomaggiore|VE|1867-08-05|
C713|Cinto Euganeo|PD|1867-08-26|
C715|Cinzano|TO|1861-03-17|
C716|Ciorlano|CE|1898-04-15|
C718|Cipressa|IM|1861-03-17|
C719|Circello|BN|1861-03-17|
C722|Ciriè|TO|1861-03-17|
C723|Cirigliano|MT|1861-03-17|
C724|Cirimido|CO|1861-03-17|
C725|Cirò|KR|1861-03-17|
C726|Cirò Marina|KR|1952-04-24|
C727|Cis|TN|1920-10-16|
C728|Cisano Bergamasco|BG|1863-07-13|
C729|Cisano sul Neva|SV|1863-04-23|
C730|Ciserano|BG|1861-03-17|
C732|Cislago|VA|1861-03-17|
C733|Cisliano|MI|1870-08-02|
C734|Cismon Del Grappa|VI|1866-11-19|2019-01-30
C735|Cison di Valmarino|TV|1867-11-25|
C738|Cissone|CN|1861-03-17|
C739|Cisterna d'Asti|AT|1863-02-16|
C740|Cisterna di Latina|LT|1873-01-14|
C741|Cisternino|BR|1861-03-17|
C742|Citerna|PG|1861-03-17|
C744|Città della Pieve|PG|1861-03-17|
C745|Città di Castello|PG|1861-03-17|
C750|Città Sant'Angelo|PE|1861-03-17|
C743|Cittadella|PD|1866-11-19|
C746|Cittaducale|RI|1861-03-17|
C747|Cittanova|RC|1861-03-17|
C749|Cittareale|RI|1861-03-17|
C751|Cittiglio|VA|1861-03-17|
C752|Civate|LC|1861-03-17|
C754|Civenna|CO|1861-03-17|2014-02-04
C755|Civezza|IM|1861-03-17|
C756|Civezzano|TN|1920-10-16|
C757|Civiasco|VC|1861-03-17|
C758|Cividale del Friuli|UD|1866-11-19|
C759|Cividate al Piano|BG|1863-07-13|
C760|Cividate Camuno|BS|1887-02-14|
C763|Civita|CS|1861-03-17|
C765|Civita Castellana|VT|1871-01-15|
C766|Civita d'Antino|AQ|1861-03-17|
C764|Civitacampomarano|CB|1861-03-17|
C768|Civitaluparella|CH|1861-03-17|
C769|Civitanova del Sannio|IS|1970-03-03|
C770|Civitanova Marche|MC|1864-03-11|
C771|Civitaquana|PE|1861-03-17|
C773|Civitavecchia|RM|1871-01-15|
C778|Civitella Alfedena|AQ|1861-03-17|
C779|Civitella Casanova|PE|1861-03-17|
C780|Civitella d'Agliano|VT|1871-01-15|
C781|Civitella del Tronto|TE|1861-03-17|
C777|Civitella di Romagna|FC|1862-09-08|
C774|Civitella in Val di Chiana|AR|1862-11-28|
C776|Civitella Messer Raimondo|CH|1863-02-06|
C782|Civitella Paganico|GR|1920-10-19|
C783|Civitella Roveto|AQ|1861-03-17|
C784|Civitella San Paolo|RM|1871-01-15|
C785|Civo|SO|1861-03-17|
C787|Claino con Osteno|CO|1861-03-17|
C790|Claut|PN|1968-04-06|
C791|Clauzetto|PN|1968-04-06|
C792|Clavesana|CN|1861-03-17|
C793|Claviere|TO|1861-03-17|
C794|Cles|TN|1920-10-16|
C795|Cleto|CS|1863-01-19|
C796|Clivio|VA|1861-03-17|
C797|Cloz|TN|1920-10-16|2020-01-01
C800|Clusone|BG|1861-03-17|
C801|Coassolo Torinese|TO|1863-08-10|
C803|Coazze|TO|1861-03-17|
C804|Coazzolo|AT|1861-03-17|
C806|Coccaglio|BS|1861-03-17|
C807|Cocconato|AT|1875-06-04|
C810|Cocquio-Trevisago|VA|1927-05-27|
C811|Cocullo|AQ|1861-03-17|
C812|Codevigo|PD|1866-11-19|
C813|Codevilla|PV|1861-03-17|
C814|Codigoro|FE|1861-03-17|
C815|Codognè|TV|1869-08-11|
C816|Codogno|LO|1869-02-01|
C817|Codroipo|UD|1866-11-19|
C818|Codrongianos|SS|1861-03-17|
C819|Coggiola|BI|1861-03-17|
C820|Cogliate|MB|1919-08-04|
C821|Cogne|AO|1861-03-17|
C823|Cogoleto|GE|1861-03-17|
C824|Cogollo del Cengio|VI|1866-11-19|
C826|Cogorno|GE|1861-03-17|
C829|Colazza|NO|1861-03-17|
C830|Colbordolo|PU|1869-04-26|2014-01-01
M426|Colceresa|VI|2019-02-20|
C835|Colere|BG|1861-03-17|
C836|Colfelice|FR|1923-12-21|
C838|Coli|PC|1868-01-01|
C839|Colico|LC|1861-03-17|
C840|Collagna|RE|1872-03-11|2016-01-01
C841|Collalto Sabino|RI|1893-05-26|
C844|Collarmele|AQ|1861-03-17|
C845|Collazzone|PG|1861-03-17|
C851|Colle Brianza|LC|1928-02-05|
C854|Colle d'Anchise|CB|1861-03-17|
C857|Colle di Tora|RI|1948-03-21|
C847|Colle di Val d'Elsa|SI|1862-10-06|
C870|Colle San Magno|FR|1861-03-17|
C846|Colle Sannita|BN|1863-02-06|
C872|Colle Santa Lucia|BL|1920-10-16|
C848|Colle Umberto|TV|1867-11-25|
C850|Collebeato|BS|1861-03-17|
C852|Collecchio|PR|1893-12-05|
C853|Collecorvino|PE|1861-03-17|
C311|Colledara|TE|1870-01-02|
C855|Colledimacine|CH|1861-03-17|
C856|Colledimezzo|CH|1861-03-17|
C858|Colleferro|RM|1935-07-23|
C859|Collegiove|RI|1861-03-17|
C860|Collegno|TO|1861-03-17|
C862|Collelongo|AQ|1861-03-17|
C864|Collepardo|FR|1871-01-15|
C865|Collepasso|LE|1907-07-02|
C866|Collepietro|AQ|1861-03-17|
C867|Colleretto Castelnuovo|TO|1861-03-17|
C868|Colleretto Giacosa|TO|1861-03-17|
C869|Collesalvetti|LI|1861-03-17|
C871|Collesano|PA|1861-03-17|
C875|Colletorto|CB|1861-03-17|
C876|Collevecchio|RI|1871-03-01|
C878|Colli a Volturno|IS|1970-03-03|
M380|Colli al Metauro|PU|2017-01-01|
C877|Colli del Tronto|AP|1862-11-24|
C880|Colli sul Velino|RI|1957-04-07|
M419|Colli Verdi|PV|2019-01-01|
C879|Colliano|SA|1861-03-17|
C882|Collinas|SU|1864-11-07|
C883|Collio|BS|1861-03-17|
C884|Collobiano|VC|1861-03-17|
C885|Colloredo di Monte Albano|UD|1867-09-02|
C886|Colmurano|MC|1861-03-17|
C888|Colobraro|MT|1861-03-17|
C890|Cologna Veneta|VR|1867-08-26|
C893|Cologne|BS|1861-03-17|
C894|Cologno al Serio|BG|1863-07-13|
C895|Cologno Monzese|MI|1867-01-14|
C897|Colognola ai Colli|VR|1867-08-26|
C900|Colonna|RM|1871-01-15|
C901|Colonnella|TE|1861-03-17|
C902|Colonno|CO|1861-03-17|
C903|Colorina|SO|1861-03-17|
C904|Colorno|PR|1861-03-17|
C905|Colosimi|CS|1861-03-17|
C908|Colturano|MI|1861-03-17|
M336|Colverde|CO|2014-02-04|
C910|Colzate|BG|1861-03-17|
C911|Comabbio|VA|1861-03-17|
C912|Comacchio|FE|1861-03-17|
C914|Comano|MS|1919-08-22|
M314|Comano Terme|TN|2010-01-01|
C917|Comazzo|LO|1861-03-17|
C918|Comeglians|UD|1866-11-19|
C920|Comelico Superiore|BL|1866-11-19|
C922|Comerio|VA|1861-03-17|
C925|Comezzano-Cizzago|BS|1927-12-04|
C926|Comignago|NO|1861-03-17|
C927|Comiso|RG|1861-03-17|
C928|Comitini|AG|1861-03-17|
C929|Comiziano|NA|1863-04-10|
C930|Commessaggio|MN|1868-07-01|
C931|Commezzadura|TN|1928-10-07|
C933|Como|CO|1884-12-22|
C934|Compiano|PR|1893-08-11|
C937|Comun Nuovo|BG|1861-03-17|
C935|Comunanza|AP|1861-03-17|
C938|Cona|VE|1866-11-19|
C941|Conca Casale|IS|1970-03-03|
C940|Conca dei Marini|SA|1863-02-06|
C939|Conca della Campania|CE|1862-11-24|
C943|Concamarise|VR|1866-11-19|
C944|Concei|TN|1952-09-20|2010-01-01
C946|Concerviano|RI|1861-03-17|
C948|Concesio|BS|1861-03-17|
C949|Conco|VI|1866-11-19|2019-02-20
C950|Concordia Sagittaria|VE|1868-12-31|
C951|Concordia sulla Secchia|MO|1866-07-14|
C952|Concorezzo|MB|1861-03-17|
C953|Condino|TN|1920-10-16|2016-01-01
C954|Condofuri|RC|1861-03-17|
C955|Condove|TO|1861-03-17|
C956|Condrò|ME|1861-03-17|
C957|Conegliano|TV|1866-11-19|
C958|Confienza|PV|1861-03-17|
C959|Configni|RI|1861-03-17|
C960|Conflenti|CZ|1861-03-17|
C962|Coniolo|AL|1861-03-17|
C963|Conselice|RA|1861-03-17|
C964|Conselve|PD|1866-11-19|
C965|Consiglio Di Rumo|CO|1861-03-17|2011-02-11
M356|Contà|TN|2016-01-01|
C968|Contessa Entellina|PA|1875-07-14|
C969|Contigliano|RI|1880-04-05|
C971|Contrada|AV|1861-03-17|
C972|Controguerra|TE|1861-03-17|
C973|Controne|SA|1861-03-17|
C974|Contursi Terme|SA|1861-03-17|
C975|Conversano|BA|1861-03-17|
C976|Conza della Campania|AV|1861-03-17|
C977|Conzano|AL|1861-03-17|
C978|Copertino|LE|1861-03-17|
C979|Copiano|PV|1861-03-17|
C980|Copparo|FE|1861-03-17|
C982|Corana|PV|1869-01-31|
C983|Corato|BA|1861-03-17|
C984|Corbara|SA|1861-03-17|
C986|Corbetta|MI|1880-03-26|
C987|Corbola|RO|1866-11-19|
C988|Corchiano|VT|1871-01-15|
C990|Corciano|PG|1861-03-17|
C991|Cordenons|PN|1968-04-06|
C992|Cordignano|TV|1866-11-19|
C993|Cordovado|PN|1968-04-06|
C994|Coredo|TN|1920-10-16|2015-01-01
C996|Coreglia Antelminelli|LU|1863-01-05|
C995|Coreglia Ligure|GE|1888-02-03|
C998|Coreno Ausonio|FR|1862-12-29|
C999|Corfinio|AQ|1861-03-17|
D003|Cori|LT|1871-01-15|
D004|Coriano|RN|1861-03-17|
D005|Corigliano Calabro|CS|1863-02-06|2018-03-31
D006|Corigliano d'Otranto|LE|1862-11-28|
M403|Corigliano-Rossano|CS|2018-03-31|
D007|Corinaldo|AN|1861-03-17|
D008|Corio|TO|1861-03-17|
D009|Corleone|PA|1861-03-17|
D011|Corleto Monforte|SA|1863-02-06|
D010|Corleto Perticara|PZ|1863-01-19|
D013|Cormano|MI|1871-05-01|
D014|Cormons|GO|1921-01-05|
D015|Corna Imagna|BG|1861-03-17|
D016|Cornalba|BG|1861-03-17|
D017|Cornale|PV|1861-03-17|2014-02-04
M338|Cornale e Bastida|PV|2014-02-04|
D018|Cornaredo|MI|1861-03-17|
D019|Cornate d'Adda|MB|1861-03-17|
B799|Cornedo all'Isarco|BZ|1920-10-16|
D020|Cornedo Vicentino|VI|1866-11-19|
D021|Cornegliano Laudense|LO|1879-05-26|
D022|Corneliano d'Alba|CN|1862-12-19|
D026|Corniglio|PR|1861-03-17|
D027|Corno di Rosazzo|UD|1867-09-02|
D028|Corno Giovine|LO|1869-02-08|
D029|Cornovecchio|LO|1866-08-16|
D030|Cornuda|TV|1866-11-19|
D037|Correggio|RE|1861-03-17|
D038|Correzzana|MB|1861-03-17|
D040|Correzzola|PD|1866-11-19|
D041|Corrido|CO|1861-03-17|
D042|Corridonia|MC|1861-03-17|
D043|Corropoli|TE|1861-03-17|
D044|Corsano|LE|1861-03-17|
D045|Corsico|MI|1861-03-17|
D046|Corsione|AT|1861-03-17|
D048|Cortaccia sulla strada del vino|BZ|1920-10-16|
D049|Cortale|CZ|1861-03-17|
D050|Cortandone|AT|1861-03-17|
D051|Cortanze|AT|1861-03-17|
D052|Cortazzone|AT|1861-03-17|
D054|Corte Brugnatella|PC|1861-03-17|
D056|Corte de' Cortesi con Cignone|CR|1861-03-17|
D057|Corte de' Frati|CR|1868-03-05|
D058|Corte Franca|BS|1928-07-29|
D068|Corte Palasio|LO|1861-03-17|
D061|Cortemaggiore|PC|1861-03-17|
D062|Cortemilia|CN|1861-03-17|
D064|Corteno Golgi|BS|1861-03-17|
D065|Cortenova|LC|1861-03-17|
D066|Cortenuova|BG|1861-03-17|
D067|Corteolona|PV|1861-03-17|2016-01-01
M372|Corteolona e Genzone|PV|2016-01-01|
D072|Cortiglione|AT|1863-02-16|
A266|Cortina d'Ampezzo|BL|1920-10-16|
D075|Cortina sulla strada del vino|BZ|1920-10-16|
D076|Cortino|TE|1869-01-28|
D077|Cortona|AR|1861-03-17|
D078|Corvara|PE|1861-03-17|
D079|Corvara in Badia|BZ|1920-10-16|
D081|Corvino San Quirico|PV|1877-03-09|
D082|Corzano|BS|1861-03-17|
D085|Coseano|UD|1866-11-19|
D086|Cosenza|CS|1893-10-26|
D087|Cosio d'Arroscia|IM|1862-11-10|
D088|Cosio Valtellino|SO|1863-07-13|
D089|Cosoleto|RC|1861-03-17|
D093|Cossano Belbo|CN|1861-03-17|
D092|Cossano Canavese|TO|1864-04-01|
D094|Cossato|BI|1861-03-17|
D095|Cosseria|SV|1861-03-17|
D096|Cossignano|AP|1861-03-17|
D099|Cossogno|VB|1861-03-17|
D100|Cossoine|SS|1861-03-17|
D101|Cossombrato|AT|1861-03-17|
D109|Costa de' Nobili|PV|1863-04-13|
D110|Costa di Mezzate|BG|1861-03-17|
D105|Costa di Rovigo|RO|1867-07-22|
D112|Costa Masnaga|LC|1870-03-01|
D111|Costa Serina|BG|1861-03-17|
D103|Costa Valle Imagna|BG|1864-11-07|
D102|Costa Vescovato|AL|1863-02-23|
D117|Costa Volpino|BG|1884-09-05|
D107|Costabissara|VI|1866-11-19|
D108|Costacciaro|PG|1861-03-17|
D113|Costanzana|VC|1870-09-01|
D114|Costarainera|IM|1861-03-17|
D118|Costermano sul Garda|VR|1866-11-19|
D119|Costigliole d'Asti|AT|1861-03-17|
D120|Costigliole Saluzzo|CN|1861-03-17|
D121|Cotignola|RA|1861-03-17|
D123|Cotronei|KR|1861-03-17|
D124|Cottanello|RI|1861-03-17|
D012|Courmayeur|AO|1861-03-17|
D126|Covo|BG|1861-03-17|
D127|Cozzo|PV|1890-06-15|
D128|Craco|MT|1861-03-17|
D131|Crandola Valsassina|LC|1861-03-17|
D132|Cravagliana|VC|1861-03-17|
D133|Cravanzana|CN|1861-03-17|
D134|Craveggia|VB|1861-03-17|
D136|Creazzo|VI|1866-11-19|
D137|Crecchio|CH|1861-03-17|
D139|Credaro|BG|1861-03-17|
D141|Credera Rubbiano|CR|1928-07-29|
D142|Crema|CR|1875-04-01|
D143|Cremella|LC|1861-03-17|
D144|Cremenaga|VA|1893-12-05|
D145|Cremeno|LC|1861-03-17|
D147|Cremia|CO|1861-03-17|
D149|Cremolino|AL|1861-03-17|
D150|Cremona|CR|1861-03-17|
D151|Cremosano|CR|1861-03-17|
D154|Crescentino|VC|1861-03-17|
D156|Crespadoro|VI|1866-11-19|
D157|Crespano Del Grappa|TV|1867-11-25|2019-01-30
D158|Crespellano|BO|1861-03-17|2014-01-01
D159|Crespiatica|LO|1879-06-27|
D160|Crespina|PI|1902-08-22|2014-01-01
M328|Crespina Lorenzana|PI|2014-01-01|
D161|Crespino|RO|1866-11-19|
D162|Cressa|NO|1861-03-17|
D165|Crevacuore|BI|1861-03-17|
D166|Crevalcore|BO|1861-03-17|
D168|Crevoladossola|VB|1862-12-29|
D170|Crispano|NA|1861-03-17|
D171|Crispiano|TA|1919-11-29|
D172|Crissolo|CN|1861-03-17|
D175|Crocefieschi|GE|1861-03-17|
C670|Crocetta del Montello|TV|1902-06-01|
D177|Crodo|VB|1861-03-17|
D179|Crognaleto|TE|1861-03-17|
D180|Cropalati|CS|1861-03-17|
D181|Cropani|CZ|1861-03-17|
D182|Crosa|BI|1861-03-17|2016-01-01
D184|Crosia|CS|1902-07-19|
D185|Crosio della Valle|VA|1861-03-17|
D122|Crotone|KR|1861-03-17|
D186|Crotta d'Adda|CR|1861-03-17|
D187|Crova|VC|1891-03-06|
D188|Croviana|TN|1920-10-16|
D189|Crucoli|KR|1861-03-17|
D192|Cuasso al Monte|VA|1861-03-17|
D194|Cuccaro Monferrato|AL|1863-02-16|2019-02-01
D195|Cuccaro Vetere|SA|1862-12-29|
D196|Cucciago|CO|1861-03-17|
D197|Cuceglio|TO|1861-03-17|
D198|Cuggiono|MI|1861-03-17|
D199|Cugliate-Fabiasco|VA|1928-10-07|
D200|Cuglieri|OR|1861-03-17|
D201|Cugnoli|PE|1861-03-17|
D202|Cumiana|TO|1861-03-17|
D203|Cumignano sul Naviglio|CR|1862-12-19|
D204|Cunardo|VA|1861-03-17|
D205|Cuneo|CN|1871-07-10|
D206|Cunevo|TN|1920-10-16|2016-01-01
D207|Cunico|AT|1861-03-17|
D208|Cuorgnè|TO|1861-03-17|
D209|Cupello|CH|1861-03-17|
D210|Cupra Marittima|AP|1862-11-24|
D211|Cupramontana|AN|1862-05-06|
B824|Cura Carpignano|PV|1872-11-01|
D214|Curcuris|OR|1861-03-17|
D216|Cureggio|NO|1861-03-17|
D217|Curiglia con Monteviasco|VA|1861-03-17|
D218|Curinga|CZ|1861-03-17|
D219|Curino|BI|1861-03-17|
D221|Curno|BG|1890-04-28|
D222|Curon Venosta|BZ|1928-06-15|
D223|Cursi|LE|1861-03-17|
D225|Cursolo-orasso|VB|1928-01-26|2019-01-01
D226|Curtarolo|PD|1866-11-19|
D227|Curtatone|MN|1872-01-01|
D228|Curti|CE|1861-03-17|
D229|Cusago|MI|1861-03-17|
D231|Cusano Milanino|MI|1862-12-29|
D230|Cusano Mutri|BN|1867-03-19|
D232|Cusino|CO|1861-03-17|
D233|Cusio|BG|1861-03-17|
D234|Custonaci|TP|1948-12-25|
D235|Cutigliano|PT|1861-03-17|2017-01-01
D236|Cutro|KR|1861-03-17|
D237|Cutrofiano|LE|1861-03-17|
D238|Cuveglio|VA|1956-11-29|
D239|Cuvio|VA|1861-03-17|
D243|Daiano|TN|1920-10-16|2020-01-01
D244|Dairago|MI|1958-01-22|
D245|Dalmine|BG|1927-08-20|
D246|Dambel|TN|1920-10-16|
D247|Danta di Cadore|BL|1866-11-19|
D248|Daone|TN|1920-10-16|2015-01-01
D250|Darè|TN|1920-10-16|2016-01-01
D251|Darfo Boario Terme|BS|1861-03-17|
D253|Dasà|VV|1861-03-17|
D255|Davagna|GE|1891-04-10|
D256|Daverio|VA|1861-03-17|
D257|Davoli|CZ|1861-03-17|
D258|Dazio|SO|1861-03-17|
D259|Decimomannu|CA|1861-03-17|
D260|Decimoputzu|SU|1861-03-17|
D261|Decollatura|CZ|1861-03-17|
D264|Dego|SV|1861-03-17|
D265|Deiva Marina|SP|1861-03-17|
D266|Delebio|SO|1861-03-17|
D267|Delia|CL|1861-03-17|
D268|Delianuova|RC|1878-02-11|
D269|Deliceto|FG|1861-03-17|
D270|Dello|BS|1861-03-17|
D271|Demonte|CN|1861-03-17|
D272|Denice|AL|1861-03-17|
D273|Denno|TN|1920-10-16|
D277|Dernice|AL|1861-03-17|
D278|Derovere|CR|1868-06-14|
D279|Deruta|PG|1861-03-17|
D280|Dervio|LC|1861-03-17|
D281|Desana|VC|1861-03-17|
D284|Desenzano del Garda|BS|1862-09-22|
D286|Desio|MB|1861-03-17|
D287|Desulo|NU|1861-03-17|
D289|Diamante|CS|1876-07-15|
D293|Diano Arentino|IM|1861-03-17|
D296|Diano Castello|IM|1871-05-01|
D291|Diano d'Alba|CN|1863-01-26|
D297|Diano Marina|IM|1871-05-01|
D298|Diano San Pietro|IM|1861-03-17|
D299|Dicomano|FI|1893-04-10|
D300|Dignano|UD|1867-09-02|
D302|Dimaro|TN|1920-10-16|2016-01-01
M366|Dimaro Folgarida|TN|2016-01-01|
D303|Dinami|VV|1861-03-17|
D304|Dipignano|CS|1861-03-17|
D305|Diso|LE|1861-03-17|
D309|Divignano|NO|1861-03-17|
D310|Dizzasco|CO|1861-03-17|
D311|Dobbiaco|BZ|1920-10-16|
D312|Doberdò del Lago|GO|1921-01-05|
D314|Dogliani|CN|1861-03-17|
D315|Dogliola|CH|1861-03-17|
D316|Dogna|UD|1871-08-03|
D317|Dolcè|VR|1866-11-19|
D318|Dolceacqua|IM|1861-03-17|
D319|Dolcedo|IM|1861-03-17|
D321|Dolegna del Collio|GO|1921-01-05|
D323|Dolianova|SU|1861-03-17|
D325|Dolo|VE|1866-11-19|
D327|Dolzago|LC|1861-03-17|
D328|Domanico|CS|1861-03-17|
D329|Domaso|CO|1861-03-17|
D330|Domegge di Cadore|BL|1866-11-19|
D331|Domicella|AV|1861-03-17|
D332|Domodossola|VB|1884-07-04|
D333|Domus de Maria|SU|1861-03-17|
D334|Domusnovas|SU|1861-03-17|
D336|Don|TN|1920-10-16|2016-01-01
D339|Donato|BI|1870-01-11|
D341|Dongo|CO|1861-03-17|
D338|Donnas|AO|1861-03-17|
D344|Donori|SU|1861-03-17|
D345|Dorgali|NU|1861-03-17|
D346|Dorio|LC|1861-03-17|
D347|Dormelletto|NO|1902-01-24|
D348|Dorno|PV|1866-01-21|
D349|Dorsino|TN|1920-10-16|2015-01-01
D350|Dorzano|BI|1861-03-17|
D351|Dosolo|MN|1868-07-01|
D352|Dossena|BG|1861-03-17|
D355|Dosso del Liro|CO|1861-03-17|
D356|Doues|AO|1861-03-17|
D357|Dovadola|FC|1861-03-17|
D358|Dovera|CR|1868-08-18|
D360|Dozza|BO|1861-03-17|
D361|Dragoni|CE|1861-03-17|
D364|Drapia|VV|1861-03-17|
D365|Drena|TN|1920-10-16|
D366|Drenchia|UD|1866-11-19|
D367|Dresano|MI|1861-03-17|
D369|Drezzo|CO|1861-03-17|2014-02-04
D370|Drizzona|CR|1868-01-01|2019-01-01
D371|Dro|TN|1920-10-16|
D372|Dronero|CN|1861-03-17|
D373|Druento|TO|1861-03-17|
D374|Druogno|VB|1861-03-17|
D376|Dualchi|NU|1861-03-17|
D377|Dubino|SO|1861-03-17|
M300|Due Carrare|PD|1995-04-08|
D379|Dueville|VI|1866-11-19|
D380|Dugenta|BN|1957-01-11|
D383|Duino Aurisina|TS|1928-09-09|
D384|Dumenza|VA|1861-03-17|
D385|Duno|VA|1861-03-17|
D386|Durazzano|BN|1861-03-17|
C772|Duronia|CB|1861-03-17|
D388|Dusino San Michele|AT|1928-02-21|
D390|Eboli|SA|1861-03-17|
D391|Edolo|BS|1861-03-17|
D392|Egna|BZ|1920-10-16|
D394|Elice|PE|1861-03-17|
D395|Elini|NU|1958-08-15|
D398|Ello|LC|1861-03-17|
D399|Elmas|CA|1861-03-17|
D401|Elva|CN|1861-03-17|
D402|Emarèse|AO|1861-03-17|
D403|Empoli|FI|1861-03-17|
D406|Endine Gaiano|BG|1928-07-29|
D407|Enego|VI|1866-11-19|
D408|Enemonzo|UD|1923-02-08|
C342|Enna|EN|1861-03-17|
D410|Entracque|CN|1861-03-17|
D411|Entratico|BG|1861-03-17|
D412|Envie|CN|1861-03-17|
D414|Episcopia|PZ|1861-03-17|
D415|Eraclea|VE|1866-11-19|
D416|Erba|CO|1861-03-17|
D419|Erbè|VR|1866-11-19|
D420|Erbezzo|VR|1866-11-19|
D421|Erbusco|BS|1861-03-17|
D422|Erchie|BR|1861-03-17|
H243|Ercolano|NA|1861-03-17|
D423|Erice|TP|1861-03-17|
D424|Erli|SV|1861-03-17|
D426|Erto e Casso|PN|1968-04-06|
M292|Erula|SS|1988-08-06|
D428|Erve|LC|1861-03-17|
D429|Esanatoglia|MC|1862-09-29|
D430|Escalaplano|SU|1861-03-17|
D431|Escolca|SU|1861-03-17|
D434|Esine|BS|1861-03-17|
D436|Esino Lario|LC|1927-10-09|
D440|Esperia|FR|1868-01-01|
D441|Esporlatu|SS|1861-03-17|
D442|Este|PD|1866-11-19|
D443|Esterzili|SU|1861-03-17|
D444|Etroubles|AO|1861-03-17|
D445|Eupilio|CO|1927-07-15|
D433|Exilles|TO|1861-03-17|
D447|Fabbrica Curone|AL|1863-02-23|
D449|Fabbriche Di Vallico|LU|1861-03-17|2014-01-01
M319|Fabbriche di Vergemoli|LU|2014-01-01|
D450|Fabbrico|RE|1861-03-17|
D451|Fabriano|AN|1861-03-17|
D452|Fabrica di Roma|VT|1873-01-28|
D453|Fabrizia|VV|1861-03-17|
D454|Fabro|TR|1869-05-24|
D455|Faedis|UD|1866-11-19|
D457|Faedo|TN|1920-10-16|2020-01-01
D456|Faedo Valtellino|SO|1861-03-17|
D458|Faenza|RA|1861-03-17|
D459|Faeto|FG|1861-03-17|
D461|Fagagna|UD|1923-02-08|
D462|Faggeto Lario|CO|1928-05-12|
D463|Faggiano|TA|1861-03-17|
D465|Fagnano Alto|AQ|1863-05-06|
D464|Fagnano Castello|CS|1863-01-19|
D467|Fagnano Olona|VA|1893-01-27|
D468|Fai della Paganella|TN|1920-10-16|
D469|Faicchio|BN|1861-03-17|
D470|Falcade|BL|1866-11-19|
D471|Falciano del Massico|CE|1964-09-01|
D473|Falconara Albanese|CS|1863-01-19|
D472|Falconara Marittima|AN|1863-02-23|
D474|Falcone|ME|1861-03-17|
D475|Faleria|VT|1874-03-16|
D476|Falerna|CZ|1861-03-17|
D477|Falerone|FM|1861-03-17|
D480|Fallo|CH|1861-03-17|
D481|Falmenta|VB|1861-03-17|2019-01-01
D482|Faloppio|CO|1928-05-12|
D483|Falvaterra|FR|1871-01-15|
D484|Falzes|BZ|1920-10-16|
D486|Fanano|MO|1861-03-17|
D487|Fanna|PN|1968-04-06|
D488|Fano|PU|1861-03-17|
D489|Fano Adriano|TE|1861-03-17|
D494|Fara Filiorum Petri|CH|1861-03-17|
D490|Fara Gera d'Adda|BG|1871-08-01|
D493|Fara in Sabina|RI|1863-04-13|
D492|Fara Novarese|NO|1863-04-23|
D491|Fara Olivana con Sola|BG|1864-06-23|
D495|Fara San Martino|CH|1861-03-17|
D496|Fara Vicentino|VI|1866-11-19|
D497|Fardella|PZ|1861-03-17|
D499|Farigliano|CN|1861-03-17|
D501|Farindola|PE|1861-03-17|
D502|Farini|PC|1868-01-01|
D503|Farnese|VT|1871-01-15|
D506|Farra D'alpago|BL|1866-11-19|2016-02-23
D504|Farra d'Isonzo|GO|1921-01-05|
D505|Farra di Soligo|TV|1867-11-25|
D508|Fasano|BR|1861-03-17|
D509|Fascia|GE|1861-03-17|
D510|Fauglia|PI|1861-03-17|
D511|Faule|CN|1861-03-17|
D512|Favale di Malvaro|GE|1863-04-23|
D514|Favara|AG|1861-03-17|
D516|Faver|TN|1920-10-16|2016-01-01
D518|Favignana|TP|1861-03-17|
D520|Favria|TO|1861-03-17|
D523|Feisoglio|CN|1861-03-17|
D524|Feletto|TO|1861-03-17|
D526|Felino|PR|1861-03-17|
D527|Felitto|SA|1861-03-17|
D528|Felizzano|AL|1861-03-17|
D529|Felonica|MN|1866-11-19|2017-03-01
D530|Feltre|BL|1866-11-19|
D531|Fenegrò|CO|1861-03-17|
D532|Fenestrelle|TO|1861-03-17|
D537|Fénis|AO|1861-03-17|
D538|Ferentillo|TR|1861-03-17|
D539|Ferentino|FR|1871-01-15|
D540|Ferla|SR|1861-03-17|
D541|Fermignano|PU|1861-03-17|
D542|Fermo|FM|1877-12-03|
D543|Ferno|VA|1861-03-17|
D544|Feroleto Antico|CZ|1861-03-17|
D545|Feroleto della Chiesa|RC|1861-03-17|
D547|Ferrandina|MT|1861-03-17|
D548|Ferrara|FE|1861-03-17|
D549|Ferrara di Monte Baldo|VR|1866-11-19|
D550|Ferrazzano|CB|1863-02-06|
D551|Ferrera di Varese|VA|1863-02-23|
D552|Ferrera Erbognone|PV|1863-03-30|
D554|Ferrere|AT|1861-03-17|
D555|Ferriere|PC|1861-03-17|
D557|Ferruzzano|RC|1861-03-17|
D560|Fiamignano|RI|1861-03-17|
D562|Fiano|TO|1861-03-17|
D561|Fiano Romano|RM|1872-09-02|
D564|Fiastra|MC|1861-03-17|
D565|Fiavè|TN|1920-10-16|
D567|Ficarazzi|PA|1861-03-17|
D568|Ficarolo|RO|1866-11-19|
D569|Ficarra|ME|1861-03-17|
D570|Ficulle|TR|1887-07-22|
B034|Fidenza|PR|1861-03-17|
D571|Fiè allo Sciliar|BZ|1920-10-16|
D572|Fiera Di Primiero|TN|1920-10-16|2016-01-01
D573|Fierozzo|TN|1920-10-16|
D574|Fiesco|CR|1861-03-17|
D575|Fiesole|FI|1865-08-13|
D576|Fiesse|BS|1861-03-17|
D578|Fiesso d'Artico|VE|1867-08-05|
D577|Fiesso Umbertiano|RO|1867-07-22|
D579|Figino Serenza|CO|1862-12-29|
M321|Figline e Incisa Valdarno|FI|2014-01-01|
D583|Figline Valdarno|FI|1864-01-29|2014-01-01
D582|Figline Vegliaturo|CS|1864-01-29|
D586|Filacciano|RM|1871-01-15|
D587|Filadelfia|VV|1867-07-19|
D588|Filago|BG|1861-03-17|
D589|Filandari|VV|1861-03-17|
D590|Filattiera|MS|1865-12-25|
D591|Filettino|FR|1871-01-15|
D592|Filetto|CH|1861-03-17|
D593|Filiano|PZ|1952-01-01|
D594|Filighera|PV|1871-06-01|
D595|Filignano|IS|1970-03-03|
D596|Filogaso|VV|1861-03-17|
D597|Filottrano|AN|1861-03-17|
D599|Finale Emilia|MO|1863-08-10|
D600|Finale Ligure|SV|1927-01-12|
D604|Fino del Monte|BG|1863-07-13|
D605|Fino Mornasco|CO|1863-02-23|
D606|Fiorano al Serio|BG|1863-07-13|
D608|Fiorano Canavese|TO|1863-01-05|
D607|Fiorano Modenese|MO|1862-12-29|
D609|Fiordimonte|MC|1861-03-17|2017-01-01
D611|Fiorenzuola d'Arda|PC|1866-03-03|
D612|Firenze|FI|1869-12-10|
D613|Firenzuola|FI|1861-03-17|
D614|Firmo|CS|1861-03-17|
M323|Fiscaglia|FE|2014-01-01|
D615|Fisciano|SA|1869-08-24|
A310|Fiuggi|FR|1872-10-18|
D617|Fiumalbo|MO|1861-03-17|
D619|Fiumara|RC|1861-03-17|
D621|Fiume Veneto|PN|1968-04-06|
D622|Fiumedinisi|ME|1861-03-17|
D624|Fiumefreddo Bruzio|CS|1862-12-12|
D623|Fiumefreddo di Sicilia|CT|1862-12-29|
D627|Fiumicello|UD|1867-09-02|2018-02-01
M400|Fiumicello Villa Vicentina|UD|2018-02-01|
M297|Fiumicino|RM|1992-04-04|
D628|Fiuminata|MC|1861-03-17|
D629|Fivizzano|MS|1861-03-17|
D630|Flaibano|UD|1866-11-19|
D631|Flavon|TN|1920-10-16|2016-01-01
D634|Flero|BS|1861-03-17|
D635|Floresta|ME|1861-03-17|
D636|Floridia|SR|1868-09-15|
D637|Florinas|SS|1861-03-17|
D638|Flumeri|AV|1861-03-17|
D639|Fluminimaggiore|SU|1861-03-17|
D640|Flussio|OR|1861-03-17|
D641|Fobello|VC|1861-03-17|
D643|Foggia|FG|1861-03-17|
D644|Foglianise|BN|1861-03-17|
D645|Fogliano Redipuglia|GO|1921-01-05|
D646|Foglizzo|TO|1861-03-17|
D649|Foiano della Chiana|AR|1862-11-28|
D650|Foiano di Val Fortore|BN|1863-02-06|
D651|Folgaria|TN|1920-10-16|
D652|Folignano|AP|1861-03-17|
D653|Foligno|PG|1861-03-17|
D654|Follina|TV|1866-11-19|
D655|Follo|SP|1861-03-17|
D656|Follonica|GR|1920-10-19|
D660|Fombio|LO|1861-03-17|
D661|Fondachelli-Fantina|ME|1950-07-15|
D662|Fondi|LT|1861-03-17|
D663|Fondo|TN|1920-10-16|2020-01-01
D665|Fonni|NU|1861-03-17|
D666|Fontainemore|AO|1861-03-17|
D667|Fontana Liri|FR|1863-02-06|
D670|Fontanafredda|PN|1968-04-06|
D671|Fontanarosa|AV|1861-03-17|
D668|Fontanelice|BO|1884-06-18|
D672|Fontanella|BG|1861-03-17|
D673|Fontanellato|PR|1861-03-17|
D674|Fontanelle|TV|1866-11-19|
D675|Fontaneto d'Agogna|NO|1863-04-23|
D676|Fontanetto Po|VC|1862-12-29|
D677|Fontanigorda|GE|1861-03-17|
D678|Fontanile|AT|1861-03-17|
D679|Fontaniva|PD|1866-11-19|
D680|Fonte|TV|1866-11-19|
M309|Fonte Nuova|RM|2001-10-15|
D681|Fontecchio|AQ|1861-03-17|
D682|Fontechiari|FR|1862-10-27|
D683|Fontegreca|CE|1862-09-08|
D684|Fonteno|BG|1861-03-17|
D685|Fontevivo|PR|1861-03-17|
D686|Fonzaso|BL|1866-11-19|
D688|Foppolo|BG|1861-03-17|
D689|Forano|RI|1861-03-17|
D691|Force|AP|1861-03-17|
D693|Forchia|BN|1861-03-17|
D694|Forcola|SO|1861-03-17|
D695|Fordongianus|OR|1974-08-20|
D696|Forenza|PZ|1861-03-17|
D697|Foresto Sparso|BG|1863-07-13|
D700|Forgaria nel Friuli|UD|1872-01-01|
D701|Forino|AV|1861-03-17|
D702|Forio|NA|1861-03-17|
D704|Forlì|FC|1861-03-17|
D703|Forlì del Sannio|IS|1970-03-03|
D705|Forlimpopoli|FC|1861-03-17|
D706|Formazza|VB|1861-03-17|
D707|Formello|RM|1871-01-15|
D708|Formia|LT|1862-03-28|
D709|Formicola|CE|1861-03-17|
D710|Formigara|CR|1861-03-17|
D711|Formigine|MO|1861-03-17|
D712|Formigliana|VC|1861-03-17|
D713|Formignana|FE|1909-01-23|2019-01-01
D714|Fornace|TN|1920-10-16|
D715|Fornelli|IS|1970-03-03|
D718|Forni Avoltri|UD|1866-11-19|
D719|Forni di Sopra|UD|1866-11-19|
D720|Forni di Sotto|UD|1866-11-19|
D725|Forno Canavese|TO|1896-05-11|
D726|Forno Di Zoldo|BL|1866-11-19|2016-02-23
D728|Fornovo di Taro|PR|1893-12-05|
D727|Fornovo San Giovanni|BG|1863-07-13|
D730|Forte dei Marmi|LU|1913-05-11|
D731|Fortezza|BZ|1920-10-16|
D732|Fortunago|PV|1861-03-17|
D733|Forza d'Agrò|ME|1861-03-17|
D734|Fosciandora|LU|1861-03-17|
D735|Fosdinovo|MS|1861-03-17|
D736|Fossa|AQ|1861-03-17|
D738|Fossacesia|CH|1863-02-06|
D740|Fossalta di Piave|VE|1867-08-05|
D741|Fossalta di Portogruaro|VE|1867-08-05|
D737|Fossalto|CB|1885-02-06|
D742|Fossano|CN|1861-03-17|
D745|Fossato di Vico|PG|1863-04-13|
D744|Fossato Serralta|CZ|1864-01-29|
D748|Fossò|VE|1866-11-19|
D749|Fossombrone|PU|1861-03-17|
D750|Foza|VI|1866-11-19|
D751|Frabosa Soprana|CN|1861-03-17|
D752|Frabosa Sottana|CN|1861-03-17|
D559|Fraconalto|AL|1861-03-17|
D754|Fragagnano|TA|1861-03-17|
D755|Fragneto l'Abate|BN|1861-03-17|
D756|Fragneto Monforte|BN|1861-03-17|
D757|Fraine|CH|1861-03-17|
D758|Framura|SP|1861-03-17|
D763|Francavilla al Mare|CH|1879-05-12|
D762|Francavilla Angitola|VV|1867-07-19|
D759|Francavilla Bisio|AL|1873-04-10|
D760|Francavilla d'Ete|FM|1863-01-26|
D765|Francavilla di Sicilia|ME|1863-04-10|
D761|Francavilla Fontana|BR|1864-04-01|
D766|Francavilla in Sinni|PZ|1863-04-10|
D764|Francavilla Marittima|CS|1863-01-19|
D767|Francica|VV|1861-03-17|
D768|Francofonte|SR|1861-03-17|
D769|Francolise|CE|1861-03-17|
D770|Frascaro|AL|1861-03-17|
D771|Frascarolo|PV|1861-03-17|
D773|Frascati|RM|1871-01-15|
D774|Frascineto|CS|1861-03-17|
D775|Frassilongo|TN|1920-10-16|
D776|Frassinelle Polesine|RO|1878-12-23|
D777|Frassinello Monferrato|AL|1863-08-10|
D780|Frassineto Po|AL|1861-03-17|
D781|Frassinetto|TO|1861-03-17|
D782|Frassino|CN|1861-03-17|
D783|Frassinoro|MO|1870-10-01|
D785|Frasso Sabino|RI|1863-04-13|
D784|Frasso Telesino|BN|1863-02-06|
D788|Fratta Polesine|RO|1867-07-22|
D787|Fratta Todina|PG|1863-04-13|
D789|Frattamaggiore|NA|1861-03-17|
D790|Frattaminore|NA|1886-02-12|
D791|Fratte Rosa|PU|1869-04-26|
D793|Frazzanò|ME|1861-03-17|
D794|Fregona|TV|1866-11-19|
D796|Fresagrandinaria|CH|1861-03-17|
D797|Fresonara|AL|1861-03-17|
D798|Frigento|AV|1861-03-17|
D799|Frignano|CE|1861-03-17|
D802|Frinco|AT|1861-03-17|
D803|Frisa|CH|1861-03-17|
D804|Frisanco|PN|1968-04-06|
D805|Front|TO|1861-03-17|
D807|Frontino|PU|1861-03-17|
D808|Frontone|PU|1861-03-17|
D810|Frosinone|FR|1871-01-15|
D811|Frosolone|IS|1970-03-03|
D812|Frossasco|TO|1861-03-17|
D813|Frugarolo|AL|1861-03-17|
D814|Fubine Monferrato|AL|1861-03-17|
D815|Fucecchio|FI|1861-03-17|
D817|Fuipiano Valle Imagna|BG|1861-03-17|
D818|Fumane|VR|1866-11-19|
D819|Fumone|FR|1871-01-15|
D821|Funes|BZ|1920-10-16|
D823|Furci|CH|1861-03-17|
D824|Furci Siculo|ME|1919-08-04|
D825|Furnari|ME|1861-03-17|
D826|Furore|SA|1861-03-17|
D827|Furtei|SU|1960-03-12|
D828|Fuscaldo|CS|1861-03-17|
D829|Fusignano|RA|1861-03-17|
D830|Fusine|SO|1861-03-17|
D832|Futani|SA|1861-03-17|
D834|Gabbioneta-Binanuova|CR|1928-04-07|
D835|Gabiano|AL|1861-03-17|
D836|Gabicce Mare|PU|1861-03-17|
D839|Gaby|AO|1952-04-19|
D841|Gadesco-Pieve Delmona|CR|1928-05-19|
D842|Gadoni|NU|1861-03-17|
D843|Gaeta|LT|1897-04-01|
D844|Gaggi|ME|1861-03-17|
D845|Gaggiano|MI|1869-03-22|
D847|Gaggio Montano|BO|1861-03-17|
D848|Gaglianico|BI|1861-03-17|
D850|Gagliano Aterno|AQ|1864-06-23|
D849|Gagliano Castelferrato|EN|1862-12-29|
D851|Gagliano del Capo|LE|1862-11-28|
D852|Gagliato|CZ|1861-03-17|
D853|Gagliole|MC|1861-03-17|
D854|Gaiarine|TV|1869-08-11|
D855|Gaiba|RO|1866-11-19|
D856|Gaiola|CN|1861-03-17|
D858|Gaiole in Chianti|SI|1861-03-17|
D859|Gairo|NU|1861-03-17|
D860|Gais|BZ|1920-10-16|
D861|Galati Mamertino|ME|1863-05-06|
D862|Galatina|LE|1861-03-17|
D863|Galatone|LE|1861-03-17|
D864|Galatro|RC|1861-03-17|
D865|Galbiate|LC|1861-03-17|
D867|Galeata|FC|1861-03-17|
D868|Galgagnano|LO|1861-03-17|
D869|Gallarate|VA|1869-03-11|
D870|Gallese|VT|1871-01-15|
D872|Galliate|NO|1861-03-17|
D871|Galliate Lombardo|VA|1863-02-23|
D873|Galliavola|PV|1861-03-17|
D874|Gallicano|LU|1861-03-17|
D875|Gallicano nel Lazio|RM|1872-10-18|
D876|Gallicchio|PZ|1861-03-17|
D878|Galliera|BO|1861-03-17|
D879|Galliera Veneta|PD|1867-08-26|
D881|Gallinaro|FR|1948-05-06|
D882|Gallio|VI|1866-11-19|
D883|Gallipoli|LE|1861-03-17|
D884|Gallo Matese|CE|1861-03-17|
D885|Gallodoro|ME|1952-12-14|
D886|Galluccio|CE|1861-03-17|
D888|Galtellì|NU|1861-03-17|
D889|Galzignano Terme|PD|1866-11-19|
D890|Gamalero|AL|1861-03-17|
D891|Gambara|BS|1861-03-17|
D892|Gambarana|PV|1867-06-10|
D894|Gambasca|CN|1861-03-17|
D895|Gambassi Terme|FI|1917-06-11|
D896|Gambatesa|CB|1861-03-17|
D897|Gambellara|VI|1866-11-19|
D898|Gamberale|CH|1861-03-17|
D899|Gambettola|FC|1861-03-17|
D901|Gambolò|PV|1861-03-17|
D902|Gambugliano|VI|1866-11-19|2024-01-22
D903|Gandellino|BG|1861-03-17|
D905|Gandino|BG|1861-03-17|
D906|Gandosso|BG|1861-03-17|
D907|Gangi|PA|1861-03-17|
D909|Garaguso|MT|1861-03-17|
D910|Garbagna|AL|1861-03-17|
D911|Garbagna Novarese|NO|1863-04-23|
D912|Garbagnate Milanese|MI|1864-04-01|
D913|Garbagnate Monastero|LC|1861-03-17|
D915|Garda|VR|1866-11-19|
D917|Gardone Riviera|BS|1861-03-17|
D918|Gardone Val Trompia|BS|1861-03-17|
D920|Garessio|CN|1861-03-17|
D921|Gargallo|NO|1861-03-17|
D923|Gargazzone|BZ|1920-10-16|
D924|Gargnano|BS|1861-03-17|
D925|Garlasco|PV|1861-03-17|
D926|Garlate|LC|1861-03-17|
D927|Garlenda|SV|1861-03-17|
D928|Garniga Terme|TN|1920-10-16|
D930|Garzeno|CO|1861-03-17|
D931|Garzigliana|TO|1861-03-17|
D932|Gasperina|CZ|1861-03-17|
D933|Gassino Torinese|TO|1861-03-17|
D934|Gattatico|RE|1861-03-17|
D935|Gatteo|FC|1861-03-17|
D937|Gattico|NO|1877-10-31|2019-01-01
M416|Gattico-Veruno|NO|2019-01-01|
D938|Gattinara|VC|1861-03-17|
D940|Gavardo|BS|1861-03-17|
D941|Gavazzana|AL|1861-03-17|2018-01-01
D942|Gavello|RO|1866-11-19|
D943|Gaverina Terme|BG|1861-03-17|
D944|Gavi|AL|1861-03-17|
D945|Gavignano|RM|1871-01-15|
D946|Gavirate|VA|1861-03-17|
D947|Gavoi|NU|1861-03-17|
D948|Gavorrano|GR|1861-03-17|
D949|Gazoldo degli Ippoliti|MN|1879-08-04|
D951|Gazzada Schianno|VA|1927-07-01|
D952|Gazzaniga|BG|1861-03-17|
D956|Gazzo|PD|1866-11-19|
D957|Gazzo Veronese|VR|1867-08-26|
D958|Gazzola|PC|1888-05-20|
D959|Gazzuolo|MN|1868-07-01|
D960|Gela|CL|1862-10-31|
D961|Gemmano|RN|1861-03-17|
D962|Gemona del Friuli|UD|1866-11-19|
D963|Gemonio|VA|1861-03-17|
D964|Genazzano|RM|1871-01-15|
D965|Genga|AN|1861-03-17|
D966|Genivolta|CR|1861-03-17|
D967|Genola|CN|1861-03-17|
D968|Genoni|SU|1861-03-17|
D969|Genova|GE|1873-11-10|
D970|Genuri|SU|1861-03-17|
D971|Genzano di Lucania|PZ|1861-03-17|
D972|Genzano di Roma|RM|1873-01-20|
D973|Genzone|PV|1861-03-17|2016-01-01
D974|Gera Lario|CO|1861-03-17|
D975|Gerace|RC|1861-03-17|
D977|Geraci Siculo|PA|1863-07-13|
D978|Gerano|RM|1871-01-15|
D980|Gerenzago|PV|1861-03-17|
D981|Gerenzano|VA|1861-03-17|
D982|Gergei|SU|1861-03-17|
D983|Germagnano|TO|1861-03-17|
D984|Germagno|VB|1861-03-17|
D986|Germasino|CO|1861-03-17|2011-02-11
D987|Germignaga|VA|1861-03-17|
D988|Gerocarne|VV|1861-03-17|
D990|Gerola Alta|SO|1863-07-13|
D991|Gerosa|BG|1861-03-17|2014-02-04
D993|Gerre de' Caprioli|CR|1861-03-17|
D994|Gesico|SU|1861-03-17|
D995|Gessate|MI|1861-03-17|
D996|Gessopalena|CH|1861-03-17|
D997|Gesturi|SU|1861-03-17|
D998|Gesualdo|AV|1861-03-17|
D999|Ghedi|BS|1861-03-17|
E001|Ghemme|NO|1861-03-17|
E003|Ghiffa|VB|1862-12-29|
E004|Ghilarza|OR|1974-08-20|
E006|Ghisalba|BG|1861-03-17|
E007|Ghislarengo|VC|1861-03-17|
E008|Giacciano con Baruchella|RO|1866-11-19|
E009|Giaglione|TO|1861-03-17|
E010|Gianico|BS|1861-03-17|
E012|Giano dell'Umbria|PG|1863-04-13|
E011|Giano Vetusto|CE|1863-02-06|
E013|Giardinello|PA|1861-03-17|
E014|Giardini-Naxos|ME|1861-03-17|
E015|Giarole|AL|1861-03-17|
E016|Giarratana|RG|1861-03-17|
E017|Giarre|CT|1861-03-17|
E019|Giave|SS|1861-03-17|
E020|Giaveno|TO|1861-03-17|
E021|Giavera del Montello|TV|1960-02-21|
E022|Giba|SU|1861-03-17|
E023|Gibellina|TP|1861-03-17|
E024|Gifflenga|BI|1861-03-17|
E025|Giffone|RC|1861-03-17|
E026|Giffoni Sei Casali|SA|1861-03-17|
E027|Giffoni Valle Piana|SA|1861-03-17|
E028|Gignese|VB|1861-03-17|
E029|Gignod|AO|1861-03-17|
E030|Gildone|CB|1861-03-17|
E031|Gimigliano|CZ|1861-03-17|
E033|Ginestra|PZ|1965-08-04|
E034|Ginestra degli Schiavoni|BN|1861-03-17|
E036|Ginosa|TA|1861-03-17|
E037|Gioi|SA|1861-03-17|
E040|Gioia dei Marsi|AQ|1863-05-06|
E038|Gioia del Colle|BA|1863-01-19|
E039|Gioia Sannitica|CE|1862-10-27|
E041|Gioia Tauro|RC|1863-04-10|
E044|Gioiosa Ionica|RC|1863-04-10|
E043|Gioiosa Marea|ME|1862-11-10|
E045|Giove|TR|1861-03-17|
E047|Giovinazzo|BA|1861-03-17|
E048|Giovo|TN|1920-10-16|
E049|Girasole|NU|1861-03-17|
E050|Girifalco|CZ|1861-03-17|
E051|Gironico|CO|1861-03-17|2014-02-04
E052|Gissi|CH|1861-03-17|
E053|Giuggianello|LE|1861-03-17|
E054|Giugliano in Campania|NA|1863-02-06|
E055|Giuliana|PA|1861-03-17|
E057|Giuliano di Roma|FR|1872-10-18|
E056|Giuliano Teatino|CH|1863-02-06|
E058|Giulianova|TE|1861-03-17|
E059|Giuncugnano|LU|1861-03-17|2015-01-01
E060|Giungano|SA|1861-03-17|
E061|Giurdignano|LE|1861-03-17|
E062|Giussago|PV|1872-11-01|
E063|Giussano|MB|1871-01-01|
E064|Giustenice|SV|1861-03-17|
E065|Giustino|TN|1920-10-16|
E066|Giusvalla|SV|1861-03-17|
E067|Givoletto|TO|1861-03-17|
E068|Gizzeria|CZ|1861-03-17|
E069|Glorenza|BZ|1920-10-16|
E071|Godega di Sant'Urbano|TV|1867-11-25|
E072|Godiasco Salice Terme|PV|1861-03-17|
E074|Godrano|PA|1861-03-17|
E078|Goito|MN|1872-01-01|
E079|Golasecca|VA|1861-03-17|
E081|Golferenzo|PV|1861-03-17|
M274|Golfo Aranci|SS|1979-04-20|
E082|Gombito|CR|1861-03-17|
E083|Gonars|UD|1866-11-19|
E084|Goni|SU|1861-03-17|
E086|Gonnesa|SU|1861-03-17|
E087|Gonnoscodina|OR|1974-08-20|
E085|Gonnosfanadiga|SU|1938-01-08|
D585|Gonnosnò|OR|1974-08-20|
E088|Gonnostramatza|OR|1974-08-20|
E089|Gonzaga|MN|1876-11-20|
E090|Gordona|SO|1861-03-17|
E091|Gorga|RM|1871-01-15|
E092|Gorgo al Monticano|TV|1886-03-01|
E093|Gorgoglione|MT|1861-03-17|
E094|Gorgonzola|MI|1861-03-17|
E096|Goriano Sicoli|AQ|1861-03-17|
E098|Gorizia|GO|1921-01-05|
E101|Gorla Maggiore|VA|1916-05-01|
E102|Gorla Minore|VA|1870-08-02|
E100|Gorlago|BG|1861-03-17|
E103|Gorle|BG|1861-03-17|
E104|Gornate Olona|VA|1861-03-17|
E106|Gorno|BG|1861-03-17|
E107|Goro|FE|1962-10-10|
E109|Gorreto|GE|1861-03-17|
E111|Gorzegno|CN|1861-03-17|
E113|Gosaldo|BL|1866-11-19|
E114|Gossolengo|PC|1861-03-17|
E115|Gottasecca|CN|1861-03-17|
E116|Gottolengo|BS|1861-03-17|
E118|Govone|CN|1861-03-17|
E120|Gozzano|NO|1861-03-17|
E122|Gradara|PU|1861-03-17|
E124|Gradisca d'Isonzo|GO|1921-01-05|
E125|Grado|GO|1921-01-05|
E126|Gradoli|VT|1871-01-15|
E127|Graffignana|LO|1861-03-17|
E128|Graffignano|VT|1871-01-15|
E130|Graglia|BI|1861-03-17|
E131|Gragnano|NA|1861-03-17|
E132|Gragnano Trebbiense|PC|1862-11-28|
E133|Grammichele|CT|1861-03-17|
E134|Grana Monferrato|AT|1861-03-17|
E135|Granaglione|BO|1861-03-17|2016-01-01
E136|Granarolo dell'Emilia|BO|1875-10-26|
E138|Grancona|VI|1866-11-19|2017-02-17
E139|Grandate|CO|1861-03-17|
E141|Grandola ed Uniti|CO|1927-10-13|
E142|Graniti|ME|1861-03-17|
E143|Granozzo con Monticello|NO|1861-03-17|
E144|Grantola|VA|1861-03-17|
E145|Grantorto|PD|1866-11-19|
E146|Granze|PD|1913-06-14|
E147|Grassano|MT|1861-03-17|
E148|Grassobbio|BG|1861-03-17|
E149|Gratteri|PA|1861-03-17|
E150|Grauno|TN|1920-10-16|2016-01-01
E151|Gravedona|CO|1861-03-17|2011-02-11
M315|Gravedona ed Uniti|CO|2011-02-11|
E152|Gravellona Lomellina|PV|1861-03-17|
E153|Gravellona Toce|VB|1913-01-03|
E154|Gravere|TO|1861-03-17|
E156|Gravina di Catania|CT|1862-12-29|
E155|Gravina in Puglia|BA|1863-01-19|
E158|Grazzanise|CE|1861-03-17|
E159|Grazzano Badoglio|AT|1868-12-31|
E160|Greccio|RI|1861-03-17|
E161|Greci|AV|1861-03-17|
E163|Greggio|VC|1861-03-17|
E164|Gremiasco|AL|1861-03-17|
E165|Gressan|AO|1861-03-17|
E167|Gressoney-La-Trinité|AO|1861-03-17|
E168|Gressoney-Saint-Jean|AO|1861-03-17|
E169|Greve in Chianti|FI|1861-03-17|
E170|Grezzago|MI|1861-03-17|
E171|Grezzana|VR|1866-11-19|
E172|Griante|CO|1861-03-17|
E173|Gricignano di Aversa|CE|1872-01-01|
E177|Grignasco|NO|1861-03-17|
E178|Grigno|TN|1920-10-16|
E179|Grimacco|UD|1866-11-19|
E180|Grimaldi|CS|1861-03-17|
E182|Grinzane Cavour|CN|1861-03-17|
E184|Grisignano di Zocco|VI|1867-09-02|
E185|Grisolia|CS|1861-03-17|
E187|Grizzana Morandi|BO|1882-12-25|
E188|Grognardo|AL|1861-03-17|
E189|Gromo|BG|1861-03-17|
E191|Grondona|AL|1861-03-17|
E192|Grone|BG|1861-03-17|
E193|Grontardo|CR|1868-07-02|
E195|Gropello Cairoli|PV|1888-03-12|
E196|Gropparello|PC|1861-03-17|
E199|Groscavallo|TO|1861-03-17|
E200|Grosio|SO|1861-03-17|
E201|Grosotto|SO|1861-03-17|
E202|Grosseto|GR|1861-03-17|
E203|Grosso|TO|1861-03-17|
E204|Grottaferrata|RM|1884-09-11|
E205|Grottaglie|TA|1861-03-17|
E206|Grottaminarda|AV|1861-03-17|
E207|Grottammare|AP|1861-03-17|
E208|Grottazzolina|FM|1861-03-17|
E209|Grotte|AG|1861-03-17|
E210|Grotte di Castro|VT|1871-01-15|
E212|Grotteria|RC|1861-03-17|
E213|Grottole|MT|1861-03-17|
E214|Grottolella|AV|1861-03-17|
E215|Gruaro|VE|1866-11-19|
E216|Grugliasco|TO|1861-03-17|
E217|Grumello Cremonese ed Uniti|CR|1868-01-01|
E219|Grumello del Monte|BG|1861-03-17|
E221|Grumento Nova|PZ|1863-05-06|
E222|Grumes|TN|1920-10-16|2016-01-01
E223|Grumo Appula|BA|1863-01-19|
E224|Grumo Nevano|NA|1864-02-02|
E226|Grumolo delle Abbadesse|VI|1866-11-19|
E227|Guagnano|LE|1861-03-17|
E228|Gualdo|MC|1861-03-17|
E229|Gualdo Cattaneo|PG|1861-03-17|
E230|Gualdo Tadino|PG|1861-03-17|
E232|Gualtieri|RE|1861-03-17|
E233|Gualtieri Sicaminò|ME|1861-03-17|
E234|Guamaggiore|SU|1861-03-17|
E235|Guanzate|CO|1861-03-17|
E236|Guarcino|FR|1871-01-15|
E240|Guarda Veneta|RO|1866-11-19|
E237|Guardabosone|VC|1861-03-17|
E238|Guardamiglio|LO|1861-03-17|
E239|Guardavalle|CZ|1861-03-17|
E241|Guardea|TR|1861-03-17|
E245|Guardia Lombardi|AV|1861-03-17|
E246|Guardia Perticara|PZ|1861-03-17|
E242|Guardia Piemontese|CS|1863-02-06|
E249|Guardia Sanframondi|BN|1861-03-17|
E243|Guardiagrele|CH|1861-03-17|
E244|Guardialfiera|CB|1928-04-17|
E248|Guardiaregia|CB|1893-11-13|
E250|Guardistallo|PI|1861-03-17|
E251|Guarene|CN|1861-03-17|
E252|Guasila|SU|1863-12-28|
E253|Guastalla|RE|1861-03-17|
E255|Guazzora|AL|1861-03-17|
E256|Gubbio|PG|1861-03-17|
E258|Gudo Visconti|MI|1861-03-17|
E259|Guglionesi|CB|1861-03-17|
E261|Guidizzolo|MN|1868-07-01|
E263|Guidonia Montecelio|RM|1937-11-03|
E264|Guiglia|MO|1880-05-21|
E266|Guilmi|CH|1861-03-17|
E269|Gurro|VB|1861-03-17|
E270|Guspini|SU|1861-03-17|
E271|Gussago|BS|1861-03-17|
E272|Gussola|CR|1861-03-17|
E273|Hône|AO|1861-03-17|
E280|Idro|BS|1861-03-17|
E281|Iglesias|SU|1861-03-17|
E282|Igliano|CN|1861-03-17|
E283|Ilbono|NU|1878-11-23|
E284|Illasi|VR|1866-11-19|
E285|Illorai|SS|1861-03-17|
E287|Imbersago|LC|1861-03-17|
E288|Imer|TN|1920-10-16|
E289|Imola|BO|1865-12-25|
E290|Imperia|IM|1861-03-17|
E291|Impruneta|FI|1928-12-16|
E292|Inarzo|VA|1958-05-28|
E296|Incisa In Val D'arno|FI|1863-04-13|2014-01-01
E295|Incisa Scapaccino|AT|1863-02-16|
E297|Incudine|BS|1861-03-17|
E299|Induno Olona|VA|1863-02-23|
E301|Ingria|TO|1861-03-17|
E304|Intragna|VB|1861-03-17|
E305|Introbio|LC|1861-03-17|
E306|Introd|AO|1861-03-17|
E307|Introdacqua|AQ|1861-03-17|
E308|Introzzo|LC|1861-03-17|2018-01-01
E309|Inverigo|CO|1861-03-17|
E310|Inverno e Monteleone|PV|1872-10-15|
E311|Inverso Pinasca|TO|1861-03-17|
E313|Inveruno|MI|1870-08-02|
E314|Invorio|NO|1861-03-17|
E317|Inzago|MI|1861-03-17|
E321|Ionadi|VV|1861-03-17|
E323|Irgoli|NU|1861-03-17|
E325|Irma|BS|1861-03-17|
E326|Irsina|MT|1895-04-12|
E327|Isasca|CN|1861-03-17|
E328|Isca sullo Ionio|CZ|1861-03-17|
E329|Ischia|NA|1861-03-17|
E330|Ischia di Castro|VT|1872-09-02|
E332|Ischitella|FG|1861-03-17|
E333|Iseo|BS|1861-03-17|
E334|Isera|TN|1920-10-16|
E335|Isernia|IS|1970-03-03|
E336|Isili|SU|1861-03-17|
E337|Isnello|PA|1861-03-17|
E338|Isola d'Asti|AT|1863-02-16|
E341|Isola del Cantone|GE|1863-04-23|
E348|Isola del Giglio|GR|1861-03-17|
E343|Isola del Gran Sasso d'Italia|TE|1863-07-13|
E340|Isola del Liri|FR|1869-07-06|
E351|Isola del Piano|PU|1861-03-17|
E349|Isola della Scala|VR|1866-11-19|
E350|Isola delle Femmine|PA|1861-03-17|
E339|Isola di Capo Rizzuto|KR|1863-02-06|
E353|Isola di Fondra|BG|1928-08-15|
E356|Isola Dovarese|CR|1861-03-17|
E358|Isola Rizza|VR|1872-07-08|
E360|Isola Sant'Antonio|AL|1877-05-25|
E354|Isola Vicentina|VI|1866-11-19|
E345|Isolabella|TO|1861-03-17|
E346|Isolabona|IM|1861-03-17|
E363|Isole Tremiti|FG|1932-02-12|
E364|Isorella|BS|1861-03-17|
E365|Ispani|SA|1861-03-17|
E366|Ispica|RG|1861-03-17|
E367|Ispra|VA|1861-03-17|
E368|Issiglio|TO|1861-03-17|
E369|Issime|AO|1861-03-17|
E370|Isso|BG|1861-03-17|
E371|Issogne|AO|1861-03-17|
E373|Istrana|TV|1866-11-19|
E374|Itala|ME|1861-03-17|
E375|Itri|LT|1861-03-17|
E376|Ittireddu|SS|1861-03-17|
E377|Ittiri|SS|1861-03-17|
E378|Ivano-fracena|TN|1920-10-16|2016-07-02
E379|Ivrea|TO|1861-03-17|
E380|Izano|CR|1861-03-17|
E274|Jacurso|CZ|1861-03-17|
E381|Jelsi|CB|1927-01-12|
E382|Jenne|RM|1871-01-15|
E386|Jerago con Orago|VA|1907-07-01|
E387|Jerzu|NU|1861-03-17|
E388|Jesi|AN|1865-12-11|
C388|Jesolo|VE|1866-11-19|
E320|Jolanda di Savoia|FE|1909-01-23|
E389|Joppolo|VV|1861-03-17|
E390|Joppolo Giancaxio|AG|1923-11-28|
E391|Jovençan|AO|1861-03-17|
A345|L'Aquila|AQ|1863-05-06|
E394|La Cassa|TO|1861-03-17|
E423|La Loggia|TO|1861-03-17|
E425|La Maddalena|SS|1861-03-17|
A308|La Magdeleine|AO|1883-08-14|
E430|La Morra|CN|1863-01-26|
E458|La Salle|AO|1861-03-17|
E463|La Spezia|SP|1861-03-17|
E470|La Thuile|AO|1861-03-17|
E491|La Valle|BZ|1920-10-16|
E490|La Valle Agordina|BL|1866-11-19|
M348|La Valletta Brianza|LC|2015-01-30|
E392|Labico|RM|1880-02-06|
E393|Labro|RI|1861-03-17|
E395|Lacchiarella|MI|1869-03-22|
E396|Lacco Ameno|NA|1863-01-19|
E397|Lacedonia|AV|1861-03-17|
E398|Laces|BZ|1920-10-16|
E400|Laconi|OR|1861-03-17|
M212|Ladispoli|RM|1970-05-27|
E401|Laerru|SS|1861-03-17|
E402|Laganadi|RC|1861-03-17|
E403|Laghi|VI|1866-11-19|
E405|Laglio|CO|1861-03-17|
E406|Lagnasco|CN|1861-03-17|
E407|Lago|CS|1861-03-17|
E409|Lagonegro|PZ|1861-03-17|
E410|Lagosanto|FE|1861-03-17|
E412|Lagundo|BZ|1920-10-16|
E414|Laigueglia|SV|1861-03-17|
E415|Lainate|MI|1870-08-02|
E416|Laino|CO|1861-03-17|
E417|Laino Borgo|CS|1861-03-17|
E419|Laino Castello|CS|1861-03-17|
E420|Laion|BZ|1920-10-16|
E421|Laives|BZ|1920-10-16|
E413|Lajatico|PI|1861-03-17|
E422|Lallio|BG|1861-03-17|
E424|Lama dei Peligni|CH|1863-02-06|
E426|Lama Mocogno|MO|1861-03-17|
E428|Lambrugo|CO|1861-03-17|
M208|Lamezia Terme|CZ|1968-11-28|
E429|Lamon|BL|1866-11-19|
E431|Lampedusa e Linosa|AG|1875-08-09|
E432|Lamporecchio|PT|1897-07-01|
E433|Lamporo|VC|1861-03-17|
E434|Lana|BZ|1920-10-16|
E435|Lanciano|CH|1861-03-17|
E436|Landiona|NO|1861-03-17|
E437|Landriano|PV|1872-11-01|
E438|Langhirano|PR|1861-03-17|
E439|Langosco|PV|1861-03-17|
E441|Lanusei|NU|1861-03-17|
C767|Lanuvio|RM|1871-01-15|
E443|Lanzada|SO|1861-03-17|
E444|Lanzo D'intelvi|CO|1862-12-29|2017-01-01
E445|Lanzo Torinese|TO|1863-01-05|
E447|Lapedona|FM|1861-03-17|
E448|Lapio|AV|1861-03-17|
E450|Lappano|CS|1861-03-17|
E451|Larciano|PT|1897-07-01|
E452|Lardaro|TN|1920-10-16|2016-01-01
E454|Lardirago|PV|1861-03-17|
E455|Lari|PI|1861-03-17|2014-01-01
M207|Lariano|RM|1967-10-15|
E456|Larino|CB|1861-03-17|
E464|Las Plassas|SU|1905-07-10|
E457|Lasa|BZ|1920-10-16|
E459|Lascari|PA|1861-03-17|
E461|Lasino|TN|1920-10-16|2016-01-01
E462|Lasnigo|CO|1861-03-17|
E465|Lastebasse|VI|1866-11-19|
E466|Lastra a Signa|FI|1861-03-17|
E467|Latera|VT|1871-01-15|
E468|Laterina|AR|1861-03-17|2018-01-01
M392|Laterina Pergine Valdarno|AR|2018-01-01|
E469|Laterza|TA|1861-03-17|
E471|Latiano|BR|1861-03-17|
E472|Latina|LT|1932-11-06|
E473|Latisana|UD|1866-11-19|
E474|Latronico|PZ|1861-03-17|
E475|Lattarico|CS|1861-03-17|
E476|Lauco|UD|1866-11-19|
E480|Laureana Cilento|SA|1862-12-29|
E479|Laureana di Borrello|RC|1863-04-10|
E481|Lauregno|BZ|1920-10-16|
E482|Laurenzana|PZ|1861-03-17|
E483|Lauria|PZ|1861-03-17|
E484|Lauriano|TO|1861-03-17|
E485|Laurino|SA|1875-09-07|
E486|Laurito|SA|1861-03-17|
E487|Lauro|AV|1871-08-01|
E488|Lavagna|GE|1861-03-17|
E489|Lavagno|VR|1866-11-19|
E492|Lavarone|TN|1920-10-16|
E493|Lavello|PZ|1861-03-17|
E494|Lavena Ponte Tresa|VA|1861-03-17|
E496|Laveno-Mombello|VA|1928-01-28|
E497|Lavenone|BS|1861-03-17|
E498|Laviano|SA|1861-03-17|
E500|Lavis|TN|1920-10-16|
E502|Lazise|VR|1866-11-19|
E504|Lazzate|MB|1905-06-23|
E506|Lecce|LE|1861-03-17|
E505|Lecce nei Marsi|AQ|1863-05-06|
E507|Lecco|LC|1861-03-17|
M313|Ledro|TN|2010-01-01|
E509|Leffe|BG|1861-03-17|
E510|Leggiuno|VA|1861-03-17|
E512|Legnago|VR|1866-11-19|
E514|Legnano|MI|1861-03-17|
E515|Legnaro|PD|1866-11-19|
E517|Lei|NU|1861-03-17|
E518|Leini|TO|1861-03-17|
E519|Leivi|GE|1861-03-17|
E520|Lemie|TO|1861-03-17|
E522|Lendinara|RO|1868-06-06|
E523|Leni|ME|1910-01-10|
E524|Lenna|BG|1861-03-17|
E525|Lenno|CO|1861-03-17|2014-02-04
E526|Leno|BS|1861-03-17|
E527|Lenola|LT|1861-03-17|
E528|Lenta|VC|1861-03-17|
E530|Lentate sul Seveso|MB|1869-02-24|
E531|Lentella|CH|1861-03-17|
C562|Lentiai|BL|1867-04-12|2019-01-30
E532|Lentini|SR|1861-03-17|
E535|Leonessa|RI|1861-03-17|
E536|Leonforte|EN|1861-03-17|
E537|Leporano|TA|1861-03-17|
E538|Lequile|LE|1861-03-17|
E540|Lequio Berria|CN|1862-12-19|
E539|Lequio Tanaro|CN|1863-01-26|
E541|Lercara Friddi|PA|1861-03-17|
E542|Lerici|SP|1861-03-17|
E543|Lerma|AL|1861-03-17|
E544|Lesa|NO|1861-03-17|
E546|Lesegno|CN|1861-03-17|
E547|Lesignano de' Bagni|PR|1861-03-17|
E549|Lesina|FG|1861-03-17|
E550|Lesmo|MB|1871-07-01|
E551|Lessolo|TO|1861-03-17|
E552|Lessona|BI|1861-03-17|2016-01-01
M371|Lessona|BI|2016-01-01|
E553|Lestizza|UD|1866-11-19|
E554|Letino|CE|1861-03-17|
E555|Letojanni|ME|1880-02-22|
E557|Lettere|NA|1861-03-17|
E558|Lettomanoppello|PE|1861-03-17|
E559|Lettopalena|CH|1861-03-17|
E560|Levanto|SP|1861-03-17|
E562|Levate|BG|1861-03-17|
E563|Leverano|LE|1861-03-17|
E564|Levice|CN|1861-03-17|
E565|Levico Terme|TN|1920-10-16|
E566|Levone|TO|1896-05-11|
E569|Lezzeno|CO|1861-03-17|
E570|Liberi|CE|1862-09-08|
E571|Librizzi|ME|1861-03-17|
E573|Licata|AG|1861-03-17|
E574|Licciana Nardi|MS|1869-04-01|
E576|Licenza|RM|1899-07-26|
E578|Licodia Eubea|CT|1873-01-28|
E581|Lierna|LC|1861-03-17|
E583|Lignana|VC|1861-03-17|
E584|Lignano Sabbiadoro|UD|1866-11-19|
E585|Ligonchio|RE|1861-03-17|2016-01-01
E586|Ligosullo|UD|1866-11-19|2018-02-01
E587|Lillianes|AO|1861-03-17|
E588|Limana|BL|1866-11-19|
E589|Limatola|BN|1861-03-17|
E590|Limbadi|VV|1861-03-17|
E591|Limbiate|MB|1869-04-26|
E592|Limena|PD|1866-11-19|
E593|Limido Comasco|CO|1861-03-17|
E594|Limina|ME|1861-03-17|
E597|Limone Piemonte|CN|1862-12-19|
E596|Limone sul Garda|BS|1863-01-26|
E599|Limosano|CB|1863-04-10|
E600|Linarolo|PV|1872-11-01|
E602|Linguaglossa|CT|1861-03-17|
E605|Lioni|AV|1861-03-17|
E606|Lipari|ME|1867-03-15|
E607|Lipomo|CO|1861-03-17|
E608|Lirio|PV|1861-03-17|
E610|Liscate|MI|1861-03-17|
E611|Liscia|CH|1861-03-17|
E613|Lisciano Niccone|PG|1864-11-07|
E614|Lisignago|TN|1920-10-16|2016-01-01
E615|Lisio|CN|1861-03-17|
E617|Lissone|MB|1869-04-16|
E620|Liveri|NA|1861-03-17|
E621|Livigno|SO|1861-03-17|
E622|Livinallongo del Col di Lana|BL|1920-10-16|
E623|Livo|CO|1861-03-17|
E624|Livo|TN|1920-10-16|
E625|Livorno|LI|1861-03-17|
E626|Livorno Ferraris|VC|1863-04-23|
E627|Livraga|LO|1869-02-08|
E629|Lizzanello|LE|1861-03-17|
E630|Lizzano|TA|1870-01-02|
A771|Lizzano in Belvedere|BO|1862-10-31|
E632|Loano|SV|1878-08-28|
E633|Loazzolo|AT|1861-03-17|
E635|Locana|TO|1861-03-17|
E639|Locate di Triulzi|MI|1862-11-03|
E638|Locate Varesino|CO|1863-02-23|
E640|Locatello|BG|1861-03-17|
E644|Loceri|NU|1861-03-17|
E645|Locorotondo|BA|1861-03-17|
D976|Locri|RC|1905-08-08|
E646|Loculi|NU|1861-03-17|
E647|Lodè|NU|1861-03-17|
E648|Lodi|LO|1877-02-02|
E651|Lodi Vecchio|LO|1861-03-17|
E649|Lodine|NU|1861-03-17|
E652|Lodrino|BS|1861-03-17|
E654|Lograto|BS|1884-11-06|
E655|Loiano|BO|1866-01-01|
M275|Loiri Porto San Paolo|SS|1979-04-20|
E656|Lomagna|LC|1861-03-17|
E658|Lomaso|TN|1928-04-03|2010-01-01
E659|Lomazzo|CO|1861-03-17|
E660|Lombardore|TO|1861-03-17|
E661|Lombriasco|TO|1861-03-17|
E662|Lomello|PV|1861-03-17|
E664|Lona-Lases|TN|1920-10-16|
E665|Lonate Ceppino|VA|1861-03-17|
E666|Lonate Pozzolo|VA|1869-03-22|
M312|Lonato del Garda|BS|1861-03-17|
E668|Londa|FI|1861-03-17|
E669|Longano|IS|1970-03-03|
E671|Longare|VI|1866-11-19|
E672|Longarone|BL|1866-11-19|2014-02-22
M342|Longarone|BL|2014-02-22|
E673|Longhena|BS|1861-03-17|
E674|Longi|ME|1868-01-01|
E675|Longiano|FC|1861-03-17|
E677|Longobardi|CS|1861-03-17|
E678|Longobucco|CS|1861-03-17|
E679|Longone al Segrino|CO|1863-02-23|
E681|Longone Sabino|RI|1863-04-13|
E682|Lonigo|VI|1866-11-19|
E683|Loranzè|TO|1861-03-17|
E684|Loreggia|PD|1866-11-19|
E685|Loreglia|VB|1861-03-17|
E687|Lorenzago di Cadore|BL|1866-11-19|
E688|Lorenzana|PI|1861-03-17|2014-01-01
E689|Loreo|RO|1866-11-19|
E690|Loreto|AN|1861-03-17|
E691|Loreto Aprutino|PE|1863-07-13|
E692|Loria|TV|1887-07-22|
E693|Loro Ciuffenna|AR|1863-04-13|
E694|Loro Piceno|MC|1862-12-29|
E695|Lorsica|GE|1861-03-17|
E698|Losine|BS|1861-03-17|
E700|Lotzorai|NU|1861-03-17|
E704|Lovere|BG|1861-03-17|
E705|Lovero|SO|1861-03-17|
E706|Lozio|BS|1861-03-17|
E707|Lozza|VA|1861-03-17|
E709|Lozzo Atestino|PD|1867-08-26|
E708|Lozzo di Cadore|BL|1868-02-14|
E711|Lozzolo|VC|1861-03-17|
E712|Lu|AL|1861-03-17|2019-02-01
M420|Lu e Cuccaro Monferrato|AL|2019-02-01|
E713|Lubriano|VT|1871-01-15|
E715|Lucca|LU|1884-07-07|
E714|Lucca Sicula|AG|1863-01-19|
E716|Lucera|FG|1861-03-17|
E718|Lucignano|AR|1861-03-17|
E719|Lucinasco|IM|1861-03-17|
E722|Lucito|CB|1861-03-17|
E723|Luco dei Marsi|AQ|1861-03-17|
E724|Lucoli|AQ|1861-03-17|
E726|Lugagnano Val d'Arda|PC|1870-06-01|
E727|Lugnacco|AO|1861-03-17|2019-01-01
E729|Lugnano in Teverina|TR|1863-04-13|
E730|Lugo|RA|1861-03-17|
E731|Lugo di Vicenza|VI|1868-02-14|
E734|Luino|VA|1889-02-11|
E735|Luisago|CO|1861-03-17|
E736|Lula|NU|1895-10-10|
E737|Lumarzo|GE|1861-03-17|
E738|Lumezzane|BS|1928-01-07|
E742|Lunamatrona|SU|1861-03-17|
E743|Lunano|PU|1861-03-17|
B387|Lungavilla|PV|1895-01-07|
E745|Lungro|CS|1861-03-17|
G143|Luni|SP|1861-03-17|
E746|Luogosano|AV|1861-03-17|
E747|Luogosanto|SS|1947-10-26|
E748|Lupara|CB|1861-03-17|
E749|Lurago d'Erba|CO|1883-09-26|
E750|Lurago Marinone|CO|1861-03-17|
E751|Lurano|BG|1861-03-17|
E752|Luras|SS|1861-03-17|
E753|Lurate Caccivio|CO|1861-03-17|
E754|Lusciano|CE|1946-07-03|
E757|Luserna|TN|1920-10-16|
E758|Luserna San Giovanni|TO|1878-02-18|
E759|Lusernetta|TO|1861-03-17|
E760|Lusevera|UD|1866-11-19|
E761|Lusia|RO|1866-11-19|
E762|Lusiana|VI|1866-11-19|2019-02-20
M427|Lusiana Conco|VI|2019-02-20|
E763|Lusigliè|TO|1861-03-17|
E764|Luson|BZ|1920-10-16|
E767|Lustra|SA|1861-03-17|
E769|Luvinate|VA|1861-03-17|
E770|Luzzana|BG|1861-03-17|
E772|Luzzara|RE|1861-03-17|
E773|Luzzi|CS|1861-03-17|
E775|Maccagno|VA|1861-03-17|2014-02-04
M339|Maccagno con Pino e Veddasca|VA|2014-02-04|
E777|Maccastorna|LO|1861-03-17|
E778|Macchia d'Isernia|IS|1970-03-03|
E780|Macchia Valfortore|CB|1864-03-11|
E779|Macchiagodena|IS|1970-03-03|
E782|Macello|TO|1861-03-17|
E783|Macerata|MC|1861-03-17|
E784|Macerata Campania|CE|1862-10-27|
E785|Macerata Feltria|PU|1861-03-17|
E786|Macherio|MB|1861-03-17|
E787|Maclodio|BS|1861-03-17|
E788|Macomer|NU|1861-03-17|
E789|Macra|CN|1928-05-31|
E790|Macugnaga|VB|1861-03-17|
E791|Maddaloni|CE|1861-03-17|
E342|Madesimo|SO|1863-07-13|
E793|Madignano|CR|1868-07-05|
E794|Madone|BG|1861-03-17|
E795|Madonna del Sasso|VB|1928-03-07|
M357|Madruzzo|TN|2016-01-01|
E798|Maenza|LT|1871-01-15|
E799|Mafalda|CB|1861-03-17|
E800|Magasa|BS|1920-10-16|
E801|Magenta|MI|1861-03-17|
E803|Maggiora|NO|1861-03-17|
E804|Magherno|PV|1861-03-17|
E805|Magione|PG|1861-03-17|
E806|Magisano|CZ|1861-03-17|
E809|Magliano Alfieri|CN|1862-12-19|
E808|Magliano Alpi|CN|1862-12-19|
E811|Magliano de' Marsi|AQ|1869-01-08|
E807|Magliano di Tenna|FM|1862-11-24|
E810|Magliano in Toscana|GR|1862-11-07|
E813|Magliano Romano|RM|1958-03-29|
E812|Magliano Sabina|RI|1863-04-13|
E814|Magliano Vetere|SA|1861-03-17|
E815|Maglie|LE|1861-03-17|
E816|Magliolo|SV|1861-03-17|
E817|Maglione|TO|1861-03-17|
E818|Magnacavallo|MN|1866-11-19|
E819|Magnago|MI|1869-03-25|
E821|Magnano|BI|1861-03-17|
E820|Magnano in Riviera|UD|1866-11-19|
E825|Magomadas|OR|1861-03-17|
E829|Magrè sulla strada del vino|BZ|1928-06-27|
E830|Magreglio|CO|1861-03-17|
E834|Maida|CZ|1861-03-17|
E835|Maierà|CS|1876-07-15|
E836|Maierato|VV|1861-03-17|
E837|Maiolati Spontini|AN|1861-03-17|
E838|Maiolo|RN|1861-03-17|
E839|Maiori|SA|1861-03-17|
E840|Mairago|LO|1869-02-13|
E841|Mairano|BS|1884-11-06|
E842|Maissana|SP|1861-03-17|
E833|Majano|UD|1866-11-19|
E843|Malagnino|CR|1861-03-17|
E844|Malalbergo|BO|1861-03-17|
E847|Malborghetto Valbruna|UD|1866-11-19|
E848|Malcesine|VR|1866-11-19|
E850|Malé|TN|1920-10-16|
E851|Malegno|BS|1861-03-17|
E852|Maleo|LO|1861-03-17|
E853|Malesco|VB|1861-03-17|
E854|Maletto|CT|1861-03-17|
E855|Malfa|ME|1910-01-10|
E856|Malgesso|VA|1861-03-17|2023-01-01
E858|Malgrate|LC|1861-03-17|
E859|Malito|CS|1861-03-17|
E860|Mallare|SV|1861-03-17|
E862|Malles Venosta|BZ|1928-01-26|
E863|Malnate|VA|1861-03-17|
E864|Malo|VI|1866-11-19|
E865|Malonno|BS|1861-03-17|
E866|Malosco|TN|1920-10-16|2020-01-01
E868|Maltignano|AP|1861-03-17|
E869|Malvagna|ME|1861-03-17|
E870|Malvicino|AL|1861-03-17|
E872|Malvito|CS|1861-03-17|
E873|Mammola|RC|1861-03-17|
E874|Mamoiada|NU|1861-03-17|
E875|Manciano|GR|1861-03-17|
E876|Mandanici|ME|1861-03-17|
E877|Mandas|SU|1861-03-17|
E878|Mandatoriccio|CS|1861-03-17|
B632|Mandela|RM|1872-12-27|
E879|Mandello del Lario|LC|1863-02-23|
E880|Mandello Vitta|NO|1863-04-23|
E882|Manduria|TA|1861-03-17|
E883|Manerba del Garda|BS|1861-03-17|
E884|Manerbio|BS|1861-03-17|
E885|Manfredonia|FG|1861-03-17|
E887|Mango|CN|1861-03-17|
E888|Mangone|CS|1861-03-17|
M283|Maniace|CT|1981-05-03|
E889|Maniago|PN|1968-04-06|
E891|Manocalzati|AV|1869-04-19|
E892|Manoppello|PE|1861-03-17|
E893|Mansuè|TV|1866-11-19|
E894|Manta|CN|1861-03-17|
E896|Mantello|SO|1861-03-17|
E897|Mantova|MN|1866-11-19|
E899|Manzano|UD|1866-11-19|
E900|Manziana|RM|1871-01-15|
E901|Mapello|BG|1861-03-17|
M316|Mappano|TO|2017-04-18|
E902|Mara|SS|1861-03-17|
E903|Maracalagonis|CA|1861-03-17|
E904|Maranello|MO|1861-03-17|
E906|Marano di Napoli|NA|1863-02-06|
E911|Marano di Valpolicella|VR|1867-08-26|
E908|Marano Equo|RM|1872-12-30|
E910|Marano Lagunare|UD|1866-11-19|
E914|Marano Marchesato|CS|1861-03-17|
E915|Marano Principato|CS|1861-03-17|
E905|Marano sul Panaro|MO|1862-12-29|
E907|Marano Ticino|NO|1863-04-23|
E912|Marano Vicentino|VI|1867-09-02|
E917|Maranzana|AT|1861-03-17|
E919|Maratea|PZ|1861-03-17|
E921|Marcallo con Casone|MI|1870-08-02|
E922|Marcaria|MN|1872-01-01|
E923|Marcedusa|CZ|1861-03-17|
E924|Marcellina|RM|1910-02-17|
E925|Marcellinara|CZ|1861-03-17|
E927|Marcetelli|RI|1861-03-17|
E928|Marcheno|BS|1861-03-17|
E929|Marchirolo|VA|1861-03-17|
E930|Marciana|LI|1884-04-07|
E931|Marciana Marina|LI|1894-08-03|
E932|Marcianise|CE|1861-03-17|
E933|Marciano della Chiana|AR|1861-03-17|
E934|Marcignago|PV|1861-03-17|
E936|Marcon|VE|1866-11-19|
E938|Marebbe|BZ|1920-10-16|
E939|Marene|CN|1861-03-17|
E940|Mareno di Piave|TV|1867-11-25|
E941|Marentino|TO|1861-03-17|
E944|Maretto|AT|1861-03-17|
E945|Margarita|CN|1861-03-17|
E946|Margherita di Savoia|BT|1879-01-24|
E947|Margno|LC|1861-03-17|
E949|Mariana Mantovana|MN|1868-07-01|
E951|Mariano Comense|CO|1862-12-29|
E952|Mariano del Friuli|GO|1921-01-05|
E953|Marianopoli|CL|1861-03-17|
E954|Mariglianella|NA|1861-03-17|
E955|Marigliano|NA|1861-03-17|
E956|Marina di Gioiosa Ionica|RC|1948-07-22|
E957|Marineo|PA|1861-03-17|
E958|Marino|RM|1871-01-15|
E959|Marlengo|BZ|1920-10-16|
E960|Marliana|PT|1861-03-17|
E961|Marmentino|BS|1861-03-17|
E962|Marmirolo|MN|1872-01-01|
E963|Marmora|CN|1861-03-17|
E965|Marnate|VA|1866-01-21|
E967|Marone|BS|1861-03-17|
E968|Maropati|RC|1861-03-17|
E970|Marostica|VI|1866-11-19|
E971|Marradi|FI|1861-03-17|
E972|Marrubiu|OR|1974-08-20|
E973|Marsaglia|CN|1861-03-17|
E974|Marsala|TP|1861-03-17|
E975|Marsciano|PG|1861-03-17|
E976|Marsico Nuovo|PZ|1861-03-17|
E977|Marsicovetere|PZ|1861-03-17|
E978|Marta|VT|1871-01-15|
E979|Martano|LE|1861-03-17|
E980|Martellago|VE|1866-11-19|
E981|Martello|BZ|1920-10-16|
E982|Martignacco|UD|1866-11-19|
E983|Martignana di Po|CR|1863-01-05|
E984|Martignano|LE|1861-03-17|
E986|Martina Franca|TA|1864-04-01|
E987|Martinengo|BG|1861-03-17|
E988|Martiniana Po|CN|1862-12-19|
E989|Martinsicuro|TE|1963-04-28|
E990|Martirano|CZ|1957-01-18|
E991|Martirano Lombardo|CZ|1861-03-17|
E992|Martis|SS|1861-03-17|
E993|Martone|RC|1861-03-17|
E994|Marudo|LO|1869-02-08|
E995|Maruggio|TA|1861-03-17|
B689|Marzabotto|BO|1882-07-17|
E999|Marzano|PV|1872-11-01|
E998|Marzano Appio|CE|1863-04-10|
E997|Marzano di Nola|AV|1862-11-07|
F001|Marzi|CS|1861-03-17|
F002|Marzio|VA|1861-03-17|
M270|Masainas|SU|1974-08-02|
F003|Masate|MI|1861-03-17|
F004|Mascali|CT|1861-03-17|
F005|Mascalucia|CT|1861-03-17|
F006|Maschito|PZ|1861-03-17|
F007|Masciago Primo|VA|1863-02-23|
F009|Maser|TV|1866-11-19|
F010|Masera|VB|1861-03-17|
F011|Maserà di Padova|PD|1868-02-14|
F012|Maserada sul Piave|TV|1866-11-19|
F013|Masi|PD|1866-11-19|
F016|Masi Torello|FE|1959-10-09|
F015|Masio|AL|1861-03-17|
F017|Maslianico|CO|1861-03-17|
F019|Mason Vicentino|VI|1869-06-07|2019-02-20
F020|Masone|GE|1861-03-17|
F023|Massa|MS|1868-10-10|
F022|Massa d'Albe|AQ|1863-05-06|
M289|Massa di Somma|NA|1988-06-14|
F025|Massa e Cozzile|PT|1861-03-17|
F021|Massa Fermana|FM|1862-11-24|
F026|Massa Fiscaglia|FE|1861-03-17|2014-01-01
F029|Massa Lombarda|RA|1861-03-17|
F030|Massa Lubrense|NA|1861-03-17|
F032|Massa Marittima|GR|1861-03-17|
F024|Massa Martana|PG|1863-04-13|
F027|Massafra|TA|1861-03-17|
F028|Massalengo|LO|1879-06-09|
F033|Massanzago|PD|1866-11-19|
F035|Massarosa|LU|1870-01-02|
F037|Massazza|BI|1861-03-17|
F041|Massello|TO|1861-03-17|
F042|Masserano|BI|1861-03-17|
F044|Massignano|AP|1861-03-17|
F045|Massimeno|TN|1920-10-16|
F046|Massimino|SV|1861-03-17|
F047|Massino Visconti|NO|1861-03-17|
F048|Massiola|VB|1884-08-05|
F050|Masullas|OR|1974-08-20|
F051|Matelica|MC|1861-03-17|
F052|Matera|MT|1861-03-17|
F053|Mathi|TO|1861-03-17|
F054|Matino|LE|1861-03-17|
F055|Matrice|CB|1861-03-17|
F058|Mattie|TO|1861-03-17|
F059|Mattinata|FG|1955-08-19|
F061|Mazara del Vallo|TP|1863-07-13|
F063|Mazzano|BS|1861-03-17|
F064|Mazzano Romano|RM|1872-08-26|
F065|Mazzarino|CL|1861-03-17|
F066|Mazzarrà Sant'Andrea|ME|1862-11-10|
M271|Mazzarrone|CT|1976-05-27|
F067|Mazzè|TO|1861-03-17|
F068|Mazzin|TN|1920-10-16|
F070|Mazzo di Valtellina|SO|1863-07-13|
F074|Meana di Susa|TO|1863-01-05|
F073|Meana Sardo|NU|1862-09-29|
F078|Meda|MB|1861-03-17|
F080|Mede|PV|1861-03-17|
F081|Medea|GO|1921-01-05|
F082|Medesano|PR|1873-11-03|
F083|Medicina|BO|1861-03-17|
F084|Mediglia|MI|1869-01-22|
F085|Medolago|BG|1861-03-17|
F086|Medole|MN|1868-07-01|
F087|Medolla|MO|1861-03-17|
F088|Meduna di Livenza|TV|1884-08-23|
F089|Meduno|PN|1968-04-06|
F091|Megliadino San Fidenzio|PD|1866-11-19|2018-02-17
F092|Megliadino San Vitale|PD|1866-11-19|
F093|Meina|NO|1861-03-17|
F094|Mel|BL|1866-11-19|2019-01-30
F095|Melara|RO|1866-11-19|
F096|Melazzo|AL|1861-03-17|
F097|Meldola|FC|1861-03-17|
F098|Mele|GE|1861-03-17|
F100|Melegnano|MI|1861-03-17|
F101|Melendugno|LE|1861-03-17|
F102|Meleti|LO|1861-03-17|
F104|Melfi|PZ|1861-03-17|
F105|Melicuccà|RC|1861-03-17|
F106|Melicucco|RC|1936-07-15|
F107|Melilli|SR|1861-03-17|
F108|Melissa|KR|1861-03-17|
F109|Melissano|LE|1921-05-12|
F111|Melito di Napoli|NA|1863-01-19|
F112|Melito di Porto Salvo|RC|1864-06-23|
F110|Melito Irpino|AV|1862-11-10|
F113|Melizzano|BN|1861-03-17|
F114|Melle|CN|1861-03-17|
F115|Mello|SO|1861-03-17|
F117|Melpignano|LE|1861-03-17|
F118|Meltina|BZ|1920-10-16|
F119|Melzo|MI|1861-03-17|
F120|Menaggio|CO|1861-03-17|
F121|Menarola|SO|1861-03-17|2015-11-25
F122|Menconico|PV|1861-03-17|
F123|Mendatica|IM|1861-03-17|
F125|Mendicino|CS|1861-03-17|
F126|Menfi|AG|1861-03-17|
F127|Mentana|RM|1895-11-27|
F130|Meolo|VE|1866-11-19|
F131|Merana|AL|1861-03-17|
F132|Merano|BZ|1920-10-16|
F133|Merate|LC|1861-03-17|
F134|Mercallo|VA|1861-03-17|
F135|Mercatello sul Metauro|PU|1861-03-17|
F136|Mercatino Conca|PU|1861-03-17|
F138|Mercato San Severino|SA|1869-08-24|
F139|Mercato Saraceno|FC|1861-03-17|
F140|Mercenasco|TO|1861-03-17|
F141|Mercogliano|AV|1861-03-17|
F144|Mereto di Tomba|UD|1866-11-19|
F145|Mergo|AN|1861-03-17|
F146|Mergozzo|VB|1861-03-17|
F147|Merì|ME|1861-03-17|
F148|Merlara|PD|1866-11-19|
F149|Merlino|LO|1861-03-17|
F151|Merone|CO|1861-03-17|
F152|Mesagne|BR|1861-03-17|
F153|Mese|SO|1861-03-17|
F154|Mesenzana|VA|1861-03-17|
F155|Mesero|MI|1861-03-17|
F156|Mesola|FE|1861-03-17|
F157|Mesoraca|KR|1861-03-17|
F158|Messina|ME|1866-01-14|
F161|Mestrino|PD|1866-11-19|
F162|Meta|NA|1861-03-17|
F164|Meugliano|AO|1861-03-17|2019-01-01
F165|Mezzago|MB|1861-03-17|
F168|Mezzana|TN|1920-10-16|
F170|Mezzana Bigli|PV|1861-03-17|
F167|Mezzana Mortigliengo|BI|1863-04-23|
F171|Mezzana Rabattone|PV|1873-05-10|
F172|Mezzane di Sotto|VR|1866-11-19|
F173|Mezzanego|GE|1861-03-17|
F174|Mezzani|PR|1861-03-17|2019-01-01
F175|Mezzanino|PV|1861-03-17|
F176|Mezzano|TN|1920-10-16|
F181|Mezzegra|CO|1861-03-17|2014-02-04
F182|Mezzenile|TO|1861-03-17|
F183|Mezzocorona|TN|1920-10-16|
F184|Mezzojuso|PA|1861-03-17|
F186|Mezzoldo|BG|1861-03-17|
F187|Mezzolombardo|TN|1920-10-16|
F188|Mezzomerico|NO|1861-03-17|
F189|Miagliano|BI|1861-03-17|
F190|Miane|TV|1866-11-19|
F191|Miasino|NO|1861-03-17|
F192|Miazzina|VB|1861-03-17|
F193|Micigliano|RI|1861-03-17|
F194|Miggiano|LE|1861-03-17|
F196|Miglianico|CH|1861-03-17|
F198|Migliarino|FE|1883-12-17|2014-01-01
F199|Migliaro|FE|1963-07-31|2014-01-01
F200|Miglierina|CZ|1861-03-17|
F201|Miglionico|MT|1861-03-17|
F202|Mignanego|GE|1861-03-17|
F203|Mignano Monte Lungo|CE|1861-03-17|
F205|Milano|MI|1873-06-23|
F206|Milazzo|ME|1879-08-29|
E618|Milena|CL|1924-01-14|
F207|Mileto|VV|1861-03-17|
F208|Milis|OR|1974-08-20|
F209|Militello in Val di Catania|CT|1862-12-29|
F210|Militello Rosmarino|ME|1863-02-06|
F213|Millesimo|SV|1861-03-17|
F214|Milo|CT|1955-02-15|
F216|Milzano|BS|1861-03-17|
F217|Mineo|CT|1861-03-17|
F218|Minerbe|VR|1866-11-19|
F219|Minerbio|BO|1869-01-30|
F221|Minervino di Lecce|LE|1864-04-01|
F220|Minervino Murge|BT|1863-01-19|
F223|Minori|SA|1861-03-17|
F224|Minturno|LT|1879-07-28|
F225|Minucciano|LU|1861-03-17|
F226|Mioglia|SV|1861-03-17|
F229|Mira|VE|1868-01-01|
F230|Mirabella Eclano|AV|1862-12-29|
F231|Mirabella Imbaccari|CT|1862-12-29|
F235|Mirabello|FE|1959-10-03|2017-01-01
F232|Mirabello Monferrato|AL|1863-02-16|
F233|Mirabello Sannitico|CB|1863-08-10|
F238|Miradolo Terme|PV|1872-11-01|
F239|Miranda|IS|1970-03-03|
F240|Mirandola|MO|1861-03-17|
F241|Mirano|VE|1866-11-19|
F242|Mirto|ME|1861-03-17|
F244|Misano Adriatico|RN|1870-01-02|
F243|Misano di Gera d'Adda|BG|1863-08-10|
M432|Misiliscemi|TP|2021-02-20|
F246|Misilmeri|PA|1861-03-17|
F247|Misinto|MB|1882-01-09|
F248|Missaglia|LC|1882-06-19|
F249|Missanello|PZ|1861-03-17|
F250|Misterbianco|CT|1861-03-17|
F251|Mistretta|ME|1861-03-17|
F254|Moasca|AT|1861-03-17|
F256|Moconesi|GE|1861-03-17|
F257|Modena|MO|1861-03-17|
F258|Modica|RG|1861-03-17|
F259|Modigliana|FC|1861-03-17|
F261|Modolo|OR|1861-03-17|
F262|Modugno|BA|1861-03-17|
F263|Moena|TN|1920-10-16|
F265|Moggio|LC|1861-03-17|
F266|Moggio Udinese|UD|1923-02-08|
F267|Moglia|MN|1876-11-20|
F268|Mogliano|MC|1861-03-17|
F269|Mogliano Veneto|TV|1868-02-14|
F270|Mogorella|OR|1974-08-20|
F272|Mogoro|OR|1974-08-20|
F274|Moiano|BN|1867-03-15|
F275|Moimacco|UD|1866-11-19|
F277|Moio Alcantara|ME|1862-11-10|
F276|Moio de' Calvi|BG|1863-07-13|
F278|Moio della Civitella|SA|1863-01-19|
F279|Moiola|CN|1861-03-17|
F280|Mola di Bari|BA|1861-03-17|
F281|Molare|AL|1861-03-17|
F283|Molazzana|LU|1861-03-17|
F284|Molfetta|BA|1861-03-17|
M255|Molina Aterno|AQ|1889-07-15|
F286|Molina Di Ledro|TN|1920-10-16|2010-01-01
F287|Molinara|BN|1861-03-17|
F288|Molinella|BO|1861-03-17|
F290|Molini di Triora|IM|1904-01-22|
F293|Molino dei Torti|AL|1891-05-11|
F294|Molise|CB|1911-07-28|
F295|Moliterno|PZ|1861-03-17|
F297|Mollia|VC|1861-03-17|
F301|Molochio|RC|1861-03-17|
F304|Molteno|LC|1861-03-17|
F305|Moltrasio|CO|1861-03-17|
F306|Molvena|VI|1889-07-15|2019-02-20
F307|Molveno|TN|1920-10-16|
F308|Mombaldone|AT|1861-03-17|
F309|Mombarcaro|CN|1861-03-17|
F310|Mombaroccio|PU|1861-03-17|
F311|Mombaruzzo|AT|1861-03-17|
F312|Mombasiglio|CN|1861-03-17|
F315|Mombello di Torino|TO|1863-01-05|
F313|Mombello Monferrato|AL|1863-02-16|
F316|Mombercelli|AT|1861-03-17|
F317|Momo|NO|1861-03-17|
F318|Mompantero|TO|1861-03-17|
F319|Mompeo|RI|1861-03-17|
F320|Momperone|AL|1861-03-17|
F322|Monacilioni|CB|1875-10-26|
F323|Monale|AT|1861-03-17|
F324|Monasterace|RC|1861-03-17|
F325|Monastero Bormida|AT|1863-02-16|
F327|Monastero di Lanzo|TO|1863-01-05|
F326|Monastero di Vasco|CN|1862-12-19|
F329|Monasterolo Casotto|CN|1862-12-19|
F328|Monasterolo del Castello|BG|1863-07-13|
F330|Monasterolo di Savigliano|CN|1862-12-19|
F332|Monastier di Treviso|TV|1868-02-14|
F333|Monastir|SU|1947-10-17|
F335|Moncalieri|TO|1861-03-17|
F336|Moncalvo|AT|1861-03-17|
D553|Moncenisio|TO|1864-03-11|
F337|Moncestino|AL|1861-03-17|
F338|Monchiero|CN|1861-03-17|
F340|Monchio delle Corti|PR|1861-03-17|
F341|Monclassico|TN|1920-10-16|2016-01-01
F342|Moncrivello|VC|1861-03-17|
F343|Moncucco Torinese|AT|1863-02-16|
F346|Mondaino|RN|1861-03-17|
F347|Mondavio|PU|1861-03-17|
F348|Mondolfo|PU|1861-03-17|
F351|Mondovì|CN|1861-03-17|
F352|Mondragone|CE|1861-03-17|
F354|Moneglia|GE|1861-03-17|
F355|Monesiglio|CN|1861-03-17|
F356|Monfalcone|GO|1921-01-05|
F358|Monforte d'Alba|CN|1862-12-19|
F359|Monforte San Giorgio|ME|1863-04-10|
F360|Monfumo|TV|1866-11-19|
F361|Mongardino|AT|1861-03-17|
F363|Monghidoro|BO|1861-03-17|
F364|Mongiana|VV|1861-03-17|
F365|Mongiardino Ligure|AL|1863-01-26|
F368|Mongiuffi Melia|ME|1861-03-17|
F369|Mongrando|BI|1870-01-11|
F370|Mongrassano|CS|1861-03-17|
F371|Monguelfo-Tesido|BZ|1920-10-16|
F372|Monguzzo|CO|1861-03-17|
F373|Moniga del Garda|BS|1861-03-17|
F374|Monleale|AL|1861-03-17|
F375|Monno|BS|1861-03-17|
F376|Monopoli|BA|1895-01-28|
F377|Monreale|PA|1861-03-17|
F378|Monrupino|TS|1921-01-05|
F379|Monsampietro Morico|FM|1893-03-03|
F380|Monsampolo del Tronto|AP|1862-11-24|
F381|Monsano|AN|1864-02-02|
F382|Monselice|PD|1866-11-19|
F383|Monserrato|CA|1861-03-17|
F384|Monsummano Terme|PT|1861-03-17|
F385|Montà|CN|1861-03-17|
F386|Montabone|AT|1861-03-17|
F387|Montacuto|AL|1861-03-17|
F390|Montafia|AT|1861-03-17|
F391|Montagano|CB|1861-03-17|
F393|Montagna in Valtellina|SO|1861-03-17|
F392|Montagna sulla strada del vino|BZ|1920-10-16|
F394|Montagnana|PD|1866-11-19|
F395|Montagnareale|ME|1861-03-17|
F396|Montagne|TN|1920-10-16|2016-01-01
F397|Montaguto|AV|1861-03-17|
F398|Montaione|FI|1876-03-20|
F400|Montalbano Elicona|ME|1861-03-17|
F399|Montalbano Jonico|MT|1871-03-01|
F402|Montalcino|SI|1861-03-17|2017-01-01
M378|Montalcino|SI|2017-01-01|
F403|Montaldeo|AL|1861-03-17|
F404|Montaldo Bormida|AL|1863-02-16|
F405|Montaldo di Mondovì|CN|1862-12-19|
F408|Montaldo Roero|CN|1861-03-17|
F409|Montaldo Scarampi|AT|1861-03-17|
F407|Montaldo Torinese|TO|1863-03-30|
F410|Montale|PT|1861-03-17|
F411|Montalenghe|TO|1861-03-17|
F414|Montallegro|AG|1861-03-17|
M387|Montalto Carpasio|IM|2018-01-01|
F415|Montalto delle Marche|AP|1867-01-31|
F419|Montalto di Castro|VT|1872-11-06|
F420|Montalto Dora|TO|1863-01-05|
F406|Montalto Ligure|IM|1864-02-21|2018-01-01
F417|Montalto Pavese|PV|1863-03-30|
F416|Montalto Uffugo|CS|1864-01-16|
F422|Montanaro|TO|1861-03-17|
F423|Montanaso Lombardo|LO|1870-08-02|
F424|Montanera|CN|1861-03-17|
F426|Montano Antilia|SA|1864-02-02|
F427|Montano Lucino|CO|1928-06-15|
F428|Montappone|FM|1861-03-17|
F429|Montaquila|IS|1970-03-03|
F430|Montasola|RI|1861-03-17|
F432|Montauro|CZ|1861-03-17|
F433|Montazzoli|CH|1861-03-17|
F437|Monte Argentario|GR|1861-03-17|
F456|Monte Castello di Vibio|PG|1863-04-13|
F460|Monte Cavallo|MC|1863-01-26|
F467|Monte Cerignone|PU|1861-03-17|
F476|Monte Colombo|RN|1861-03-17|2016-01-01
F477|Monte Compatri|RM|1871-01-15|
F434|Monte Cremasco|CR|1862-12-19|
F486|Monte di Malo|VI|1866-11-19|
F488|Monte di Procida|NA|1907-02-11|
F517|Monte Giberto|FM|1861-03-17|
F524|Monte Grimano Terme|PU|1861-03-17|
F532|Monte Isola|BS|1928-02-16|
F561|Monte Marenzo|LC|1861-03-17|
F589|Monte Porzio|PU|1861-03-17|
F590|Monte Porzio Catone|RM|1873-01-14|
F599|Monte Rinaldo|FM|1861-03-17|
F600|Monte Roberto|AN|1861-03-17|
F603|Monte Romano|VT|1871-01-15|
F616|Monte San Biagio|LT|1863-02-02|
F618|Monte San Giacomo|SA|1862-12-29|
F620|Monte San Giovanni Campano|FR|1872-10-18|
F619|Monte San Giovanni in Sabina|RI|1882-05-12|
F621|Monte San Giusto|MC|1863-03-30|
F622|Monte San Martino|MC|1861-03-17|
F626|Monte San Pietrangeli|FM|1861-03-17|
F627|Monte San Pietro|BO|1861-03-17|
F628|Monte San Savino|AR|1861-03-17|
F634|Monte San Vito|AN|1861-03-17|
F631|Monte Sant'Angelo|FG|1861-03-17|
F629|Monte Santa Maria Tiberina|PG|1863-04-13|
F653|Monte Urano|FM|1861-03-17|
F664|Monte Vidon Combatte|FM|1861-03-17|
F665|Monte Vidon Corrado|FM|1861-03-17|
F440|Montebello della Battaglia|PV|1861-03-17|
F441|Montebello di Bertona|PE|1863-07-13|
D746|Montebello Jonico|RC|1890-04-22|
B268|Montebello sul Sangro|CH|1861-03-17|
F442|Montebello Vicentino|VI|1867-09-02|
F443|Montebelluna|TV|1866-11-19|
F445|Montebruno|GE|1861-03-17|
F446|Montebuono|RI|1861-03-17|
F450|Montecalvo in Foglia|PU|1861-03-17|
F448|Montecalvo Irpino|AV|1862-11-10|
F449|Montecalvo Versiggia|PV|1863-03-30|
F452|Montecarlo|LU|1881-04-22|
F453|Montecarotto|AN|1861-03-17|
F454|Montecassiano|MC|1861-03-17|
F455|Montecastello|AL|1861-03-17|
F457|Montecastrilli|TR|1861-03-17|
F458|Montecatini Val di Cecina|PI|1869-06-11|
A561|Montecatini-Terme|PT|1905-07-30|
F461|Montecchia di Crosara|VR|1880-01-16|
F462|Montecchio|TR|1948-04-30|
F463|Montecchio Emilia|RE|1861-03-17|
F464|Montecchio Maggiore|VI|1866-11-19|
F465|Montecchio Precalcino|VI|1866-11-19|
F469|Montechiaro d'Acqui|AL|1863-02-16|
F468|Montechiaro d'Asti|AT|1863-02-16|
F473|Montechiarugolo|PR|1861-03-17|
F474|Monteciccardo|PU|1861-03-17|2020-07-01
F475|Montecilfone|CB|1884-04-18|
F478|Montecopiolo|PU|1861-03-17|
F479|Montecorice|SA|1861-03-17|
F480|Montecorvino Pugliano|SA|1861-03-17|
F481|Montecorvino Rovella|SA|1861-03-17|
F482|Montecosaro|MC|1861-03-17|
F483|Montecrestese|VB|1861-03-17|
F484|Montecreto|MO|1861-03-17|
F487|Montedinove|AP|1861-03-17|
F489|Montedoro|CL|1868-03-27|
F491|Montefalcione|AV|1861-03-17|
F492|Montefalco|PG|1861-03-17|
F493|Montefalcone Appennino|FM|1870-09-30|
F494|Montefalcone di Val Fortore|BN|1863-02-06|
F495|Montefalcone nel Sannio|CB|1863-02-06|
F496|Montefano|MC|1861-03-17|
F497|Montefelcino|PU|1861-03-17|
F498|Monteferrante|CH|1861-03-17|
F499|Montefiascone|VT|1871-01-15|
F500|Montefino|TE|1863-07-13|
F502|Montefiore Conca|RN|1863-04-13|
F501|Montefiore dell'Aso|AP|1862-11-24|
F503|Montefiorino|MO|1869-04-26|
F504|Monteflavio|RM|1871-01-15|
F507|Monteforte Cilento|SA|1862-12-29|
F508|Monteforte d'Alpone|VR|1867-08-26|
F506|Monteforte Irpino|AV|1863-02-06|
F509|Montefortino|FM|1861-03-17|
F510|Montefranco|TR|1861-03-17|
F511|Montefredane|AV|1861-03-17|
F512|Montefusco|AV|1861-03-17|
F513|Montegabbione|TR|1869-07-12|
F514|Montegalda|VI|1866-11-19|
F515|Montegaldella|VI|1866-11-19|
F516|Montegallo|AP|1861-03-17|
F518|Montegioco|AL|1861-03-17|
F519|Montegiordano|CS|1861-03-17|
F520|Montegiorgio|FM|1898-08-13|
F522|Montegranaro|FM|1861-03-17|
F523|Montegridolfo|RN|1861-03-17|
F526|Montegrino Valtravaglia|VA|1928-01-22|
F527|Montegrosso d'Asti|AT|1863-02-16|
F528|Montegrosso Pian Latte|IM|1863-01-05|
F529|Montegrotto Terme|PD|1919-04-07|
F531|Monteiasi|TA|1861-03-17|
F533|Montelabbate|PU|1861-03-17|
F534|Montelanico|RM|1871-01-15|
F535|Montelapiano|CH|1861-03-17|
F543|Monteleone d'Orvieto|TR|1863-04-13|
F536|Monteleone di Fermo|FM|1893-03-03|
F538|Monteleone di Puglia|FG|1862-10-24|
F540|Monteleone di Spoleto|PG|1863-04-13|
F542|Monteleone Rocca Doria|SS|1862-09-22|
F541|Monteleone Sabino|RI|1863-04-13|
F544|Montelepre|PA|1861-03-17|
F545|Montelibretti|RM|1871-01-15|
F546|Montella|AV|1861-03-17|
F547|Montello|BG|1863-07-13|
F548|Montelongo|CB|1861-03-17|
F549|Montelparo|FM|1861-03-17|
F550|Montelupo Albese|CN|1862-12-19|
F551|Montelupo Fiorentino|FI|1863-04-13|
F552|Montelupone|MC|1861-03-17|
F555|Montemaggiore Al Metauro|PU|1862-11-07|2017-01-01
F553|Montemaggiore Belsito|PA|1863-02-06|
F556|Montemagno Monferrato|AT|1861-03-17|
F558|Montemale di Cuneo|CN|1862-12-19|
F559|Montemarano|AV|1861-03-17|
F560|Montemarciano|AN|1861-03-17|
F562|Montemarzino|AL|1861-03-17|
F563|Montemesola|TA|1861-03-17|
F564|Montemezzo|CO|1861-03-17|
F565|Montemignaio|AR|1868-04-01|
F566|Montemiletto|AV|1861-03-17|
F568|Montemilone|PZ|1861-03-17|
F569|Montemitro|CB|1863-01-19|
F570|Montemonaco|AP|1861-03-17|
F572|Montemurlo|PO|1861-03-17|
F573|Montemurro|PZ|1861-03-17|
F574|Montenars|UD|1866-11-19|
F576|Montenero di Bisaccia|CB|1861-03-17|
F579|Montenero Sabino|RI|1861-03-17|
F580|Montenero Val Cocchiara|IS|1970-03-03|
F578|Montenerodomo|CH|1861-03-17|
F582|Monteodorisio|CH|1861-03-17|
F586|Montepaone|CZ|1861-03-17|
F587|Monteparano|TA|1861-03-17|
F591|Monteprandone|AP|1861-03-17|
F592|Montepulciano|SI|1861-03-17|
F593|Monterado|AN|1861-03-17|2014-01-01
F594|Monterchi|AR|1861-03-17|
F595|Montereale|AQ|1861-03-17|
F596|Montereale Valcellina|PN|1968-04-06|
F597|Monterenzio|BO|1866-01-01|
F598|Monteriggioni|SI|1861-03-17|
F601|Monteroduni|IS|1970-03-03|
F605|Monteroni d'Arbia|SI|1862-10-06|
F604|Monteroni di Lecce|LE|1864-04-01|
F606|Monterosi|VT|1871-01-15|
F609|Monterosso al Mare|SP|1863-04-23|
F610|Monterosso Almo|RG|1863-07-13|
F607|Monterosso Calabro|VV|1863-02-06|
F608|Monterosso Grana|CN|1862-12-19|
F611|Monterotondo|RM|1871-01-15|
F612|Monterotondo Marittimo|GR|1961-01-26|
F614|Monterubbiano|FM|1868-08-27|
F623|Montesano Salentino|LE|1864-01-29|
F625|Montesano sulla Marcellana|SA|1862-12-29|
F636|Montesarchio|BN|1867-02-24|
F637|Montescaglioso|MT|1861-03-17|
F638|Montescano|PV|1861-03-17|
F639|Montescheno|VB|1861-03-17|
F640|Montescudaio|PI|1861-03-17|
F641|Montescudo|RN|1862-08-15|2016-01-01
M368|Montescudo-Monte Colombo|RN|2016-01-01|
F642|Montese|MO|1861-03-17|
F644|Montesegale|PV|1861-03-17|
F646|Montesilvano|PE|1861-03-17|
F648|Montespertoli|FI|1861-03-17|
F651|Monteu da Po|TO|1861-03-17|
F654|Monteu Roero|CN|1870-09-01|
F655|Montevago|AG|1861-03-17|
F656|Montevarchi|AR|1861-03-17|
F657|Montevecchia|LC|1861-03-17|
F659|Monteveglio|BO|1861-03-17|2014-01-01
F660|Monteverde|AV|1861-03-17|
F661|Monteverdi Marittimo|PI|1861-03-17|
F662|Monteviale|VI|1906-05-07|
F666|Montezemolo|CN|1861-03-17|
F667|Monti|SS|1861-03-17|
F668|Montiano|FC|1861-03-17|
F672|Monticelli Brusati|BS|1861-03-17|
F671|Monticelli d'Ongina|PC|1876-12-28|
F670|Monticelli Pavese|PV|1863-03-30|
F674|Monticello Brianza|LC|1882-06-19|
F675|Monticello Conte Otto|VI|1866-11-19|
F669|Monticello d'Alba|CN|1878-06-28|
F471|Montichiari|BS|1877-12-21|
F676|Monticiano|SI|1861-03-17|
F677|Montieri|GR|1861-03-17|
M302|Montiglio Monferrato|AT|1998-09-01|
F679|Montignoso|MS|1861-03-17|
F680|Montirone|BS|1861-03-17|
F367|Montjovet|AO|1861-03-17|
F681|Montodine|CR|1861-03-17|
F682|Montoggio|GE|1893-08-30|
F685|Montone|PG|1861-03-17|
F687|Montopoli di Sabina|RI|1880-05-24|
F686|Montopoli in Val d'Arno|PI|1863-04-13|
F688|Montorfano|CO|1861-03-17|
F690|Montorio al Vomano|TE|1894-03-05|
F689|Montorio nei Frentani|CB|1861-03-17|
F692|Montorio Romano|RM|1871-01-15|
M330|Montoro|AV|2013-12-03|
F693|Montoro Inferiore|AV|1861-03-17|2013-12-03
F694|Montoro Superiore|AV|1861-03-17|2013-12-03
F696|Montorso Vicentino|VI|1866-11-19|
F697|Montottone|FM|1861-03-17|
F698|Montresta|OR|1861-03-17|
F701|Montù Beccaria|PV|1861-03-17|
F703|Monvalle|VA|1861-03-17|
F704|Monza|MB|1867-01-14|
F705|Monzambano|MN|1872-01-01|
F706|Monzuno|BO|1861-03-17|
F708|Morano Calabro|CS|1863-07-13|
F707|Morano sul Po|AL|1863-02-16|
F709|Moransengo|AT|1861-03-17|2023-01-01
M434|Moransengo-Tonengo|AT|2023-01-01|
F710|Moraro|GO|1921-01-05|
F711|Morazzone|VA|1861-03-17|
F712|Morbegno|SO|1861-03-17|
F713|Morbello|AL|1861-03-17|
F716|Morciano di Leuca|LE|1865-02-27|
F715|Morciano di Romagna|RN|1869-12-10|
F717|Morcone|BN|1861-03-17|
F718|Mordano|BO|1865-12-25|
F720|Morengo|BG|1861-03-17|
F721|Mores|SS|1861-03-17|
F722|Moresco|FM|1910-07-26|
F723|Moretta|CN|1861-03-17|
F724|Morfasso|PC|1870-06-01|
F725|Morgano|TV|1866-11-19|
F726|Morgex|AO|1861-03-17|
F727|Morgongiori|OR|1974-08-20|
F728|Mori|TN|1920-10-16|
F729|Moriago della Battaglia|TV|1866-11-19|
F730|Moricone|RM|1871-01-15|
F731|Morigerati|SA|1861-03-17|
D033|Morimondo|MI|1871-04-20|
F732|Morino|AQ|1861-03-17|
F733|Moriondo Torinese|TO|1861-03-17|
F734|Morlupo|RM|1871-01-15|
F735|Mormanno|CS|1861-03-17|
F736|Mornago|VA|1871-08-03|
F737|Mornese|AL|1861-03-17|
F738|Mornico al Serio|BG|1863-07-13|
F739|Mornico Losana|PV|1863-03-30|
F740|Morolo|FR|1871-01-15|
F743|Morozzo|CN|1861-03-17|
F744|Morra De Sanctis|AV|1863-02-06|
F745|Morro d'Alba|AN|1863-02-23|
F747|Morro d'Oro|TE|1864-01-29|
F746|Morro Reatino|RI|1863-04-13|
F748|Morrone del Sannio|CB|1861-03-17|
F749|Morrovalle|MC|1861-03-17|
F750|Morsano al Tagliamento|PN|1968-04-06|
F751|Morsasco|AL|1861-03-17|
F754|Mortara|PV|1861-03-17|
F756|Mortegliano|UD|1866-11-19|
F758|Morterone|LC|1861-03-17|
F760|Moruzzo|UD|1866-11-19|
F761|Moscazzano|CR|1861-03-17|
F762|Moschiano|AV|1861-03-17|
F764|Mosciano Sant'Angelo|TE|1863-07-13|
F765|Moscufo|PE|1861-03-17|
F766|Moso in Passiria|BZ|1920-10-16|
F767|Mossa|GO|1921-01-05|
F768|Mossano|VI|1866-11-19|2018-02-17
M304|Mosso|BI|1999-01-01|2019-01-01
F771|Motta Baluffi|CR|1868-07-13|
F772|Motta Camastra|ME|1861-03-17|
F773|Motta d'Affermo|ME|1861-03-17|
F774|Motta de' Conti|VC|1861-03-17|
F770|Motta di Livenza|TV|1868-02-14|
F777|Motta Montecorvino|FG|1861-03-17|
F779|Motta San Giovanni|RC|1861-03-17|
F781|Motta Sant'Anastasia|CT|1861-03-17|
F780|Motta Santa Lucia|CZ|1861-03-17|
F783|Motta Visconti|MI|1861-03-17|
F775|Mottafollone|CS|1861-03-17|
F776|Mottalciata|BI|1861-03-17|
B012|Motteggiana|MN|1868-02-14|
F784|Mottola|TA|1861-03-17|
F785|Mozzagrogna|CH|1861-03-17|
F786|Mozzanica|BG|1861-03-17|
F788|Mozzate|CO|1861-03-17|
F789|Mozzecane|VR|1866-11-19|
F791|Mozzo|BG|1861-03-17|
F793|Muccia|MC|1861-03-17|
F795|Muggia|TS|1921-01-05|
F797|Muggiò|MB|1861-03-17|
F798|Mugnano del Cardinale|AV|1863-04-10|
F799|Mugnano di Napoli|NA|1863-02-06|
F801|Mulazzano|LO|1869-02-11|
F802|Mulazzo|MS|1861-03-17|
F806|Mura|BS|1861-03-17|
F808|Muravera|SU|1861-03-17|
F809|Murazzano|CN|1887-06-06|
F811|Murello|CN|1861-03-17|
F813|Murialdo|SV|1861-03-17|
F814|Murisengo|AL|1861-03-17|
F815|Murlo|SI|1861-03-17|
F816|Muro Leccese|LE|1862-11-28|
F817|Muro Lucano|PZ|1863-05-06|
F818|Muros|SS|1861-03-17|
F820|Muscoline|BS|1866-01-14|
F822|Musei|SU|1861-03-17|
F826|Musile di Piave|VE|1866-11-19|
F828|Musso|CO|1861-03-17|
F829|Mussolente|VI|1866-11-19|
F830|Mussomeli|CL|1861-03-17|
F832|Muzzana del Turgnano|UD|1866-11-19|
F833|Muzzano|BI|1861-03-17|
F835|Nago-Torbole|TN|1920-10-16|
F836|Nalles|BZ|1920-10-16|
F837|Nanno|TN|1920-10-16|2016-01-01
F838|Nanto|VI|1866-11-19|
F839|Napoli|NA|1865-12-14|
F840|Narbolia|OR|1974-08-20|
F841|Narcao|SU|1861-03-17|
F842|Nardò|LE|1861-03-17|
F843|Nardodipace|VV|1902-01-22|
F844|Narni|TR|1875-09-07|
F845|Naro|AG|1861-03-17|
F846|Narzole|CN|1861-03-17|
F847|Nasino|SV|1861-03-17|
F848|Naso|ME|1861-03-17|
F849|Naturno|BZ|1920-10-16|
F851|Nave|BS|1861-03-17|
F853|Nave San Rocco|TN|1920-10-16|2019-01-01
F852|Navelli|AQ|1861-03-17|
F856|Naz-Sciaves|BZ|1929-02-14|
F857|Nazzano|RM|1871-01-15|
F858|Ne|GE|1876-10-18|
F859|Nebbiuno|NO|1861-03-17|
F861|Negrar di Valpolicella|VR|1866-11-19|
F862|Neirone|GE|1861-03-17|
F863|Neive|CN|1861-03-17|
F864|Nembro|BG|1861-03-17|
F865|Nemi|RM|1871-01-15|
F866|Nemoli|PZ|1861-03-17|
F867|Neoneli|OR|1974-08-20|
F868|Nepi|VT|1871-01-15|
F870|Nereto|TE|1861-03-17|
F871|Nerola|RM|1871-01-15|
F872|Nervesa della Battaglia|TV|1866-11-19|
F874|Nerviano|MI|1869-04-26|
F876|Nespolo|RI|1861-03-17|
F877|Nesso|CO|1861-03-17|
F878|Netro|BI|1870-01-11|
F880|Nettuno|RM|1871-01-15|
F881|Neviano|LE|1861-03-17|
F882|Neviano degli Arduini|PR|1861-03-17|
F883|Neviglie|CN|1861-03-17|
F884|Niardo|BS|1861-03-17|
F885|Nibbiano|PC|1861-03-17|2018-01-01
F886|Nibbiola|NO|1861-03-17|
F887|Nibionno|LC|1861-03-17|
F889|Nichelino|TO|1868-09-09|
F890|Nicolosi|CT|1861-03-17|
F891|Nicorvo|PV|1861-03-17|
F892|Nicosia|EN|1861-03-17|
F893|Nicotera|VV|1861-03-17|
F894|Niella Belbo|CN|1861-03-17|
F895|Niella Tanaro|CN|1861-03-17|
F898|Nimis|UD|1866-11-19|
F899|Niscemi|CL|1861-03-17|
F900|Nissoria|EN|1861-03-17|
F901|Nizza di Sicilia|ME|1863-04-10|
F902|Nizza Monferrato|AT|1861-03-17|
F904|Noale|VE|1866-11-19|
F906|Noasca|TO|1861-03-17|
F907|Nocara|CS|1861-03-17|
F908|Nocciano|PE|1861-03-17|
F912|Nocera Inferiore|SA|1861-03-17|
F913|Nocera Superiore|SA|1861-03-17|
F910|Nocera Terinese|CZ|1863-02-06|
F911|Nocera Umbra|PG|1863-04-13|
F914|Noceto|PR|1861-03-17|
F915|Noci|BA|1861-03-17|
F916|Nociglia|LE|1861-03-17|
F917|Noepoli|PZ|1863-04-10|
F918|Nogara|VR|1866-11-19|
F920|Nogaredo|TN|1920-10-16|
F921|Nogarole Rocca|VR|1867-08-26|
F922|Nogarole Vicentino|VI|1867-09-02|
F923|Noicattaro|BA|1863-01-19|
F924|Nola|NA|1861-03-17|
F925|Nole|TO|1861-03-17|
F926|Noli|SV|1861-03-17|
F927|Nomaglio|TO|1894-02-02|
F929|Nomi|TN|1920-10-16|
F930|Nonantola|MO|1861-03-17|
F931|None|TO|1861-03-17|
F932|Nonio|VB|1861-03-17|
F933|Noragugume|NU|1861-03-17|
F934|Norbello|OR|1974-08-20|
F935|Norcia|PG|1861-03-17|
F937|Norma|LT|1871-01-15|
F939|Nosate|MI|1861-03-17|
F942|Notaresco|TE|1861-03-17|
F943|Noto|SR|1861-03-17|
F949|Nova Levante|BZ|1920-10-16|
F944|Nova Milanese|MB|1861-03-17|
F950|Nova Ponente|BZ|1920-10-16|
A942|Nova Siri|MT|1872-03-21|
F137|Novafeltria|RN|1907-04-20|
F947|Novaledo|TN|1920-10-16|
F948|Novalesa|TO|1861-03-17|
F952|Novara|NO|1861-03-17|
F951|Novara di Sicilia|ME|1862-11-10|
F956|Novate Mezzola|SO|1863-07-13|
F955|Novate Milanese|MI|1862-11-28|
F957|Nove|VI|1866-11-19|
F958|Novedrate|CO|1861-03-17|
M430|Novella|TN|2020-01-01|
F960|Novellara|RE|1866-01-01|
F961|Novello|CN|1861-03-17|
F963|Noventa di Piave|VE|1867-08-05|
F962|Noventa Padovana|PD|1867-08-26|
F964|Noventa Vicentina|VI|1866-11-19|
F966|Novi di Modena|MO|1866-07-14|
F965|Novi Ligure|AL|1863-01-26|
F967|Novi Velia|SA|1862-12-29|
F968|Noviglio|MI|1870-08-02|
F970|Novoli|LE|1861-03-17|
F972|Nucetto|CN|1861-03-17|
F975|Nughedu San Nicolò|SS|1861-03-17|
F974|Nughedu Santa Vittoria|OR|1974-08-20|
F976|Nule|SS|1861-03-17|
F977|Nulvi|SS|1861-03-17|
F978|Numana|AN|1870-01-02|
F979|Nuoro|NU|1861-03-17|
F980|Nurachi|OR|1974-08-20|
F981|Nuragus|SU|1861-03-17|
F982|Nurallao|SU|1861-03-17|
F983|Nuraminis|SU|1861-03-17|
F985|Nureci|OR|1974-08-20|
F986|Nurri|SU|1861-03-17|
F987|Nus|AO|1861-03-17|
F988|Nusco|AV|1861-03-17|
F989|Nuvolento|BS|1861-03-17|
F990|Nuvolera|BS|1861-03-17|
F991|Nuxis|SU|1861-03-17|
F992|Occhieppo Inferiore|BI|1861-03-17|
F993|Occhieppo Superiore|BI|1861-03-17|
F994|Occhiobello|RO|1866-11-19|
F995|Occimiano|AL|1861-03-17|
F996|Ocre|AQ|1861-03-17|
F997|Odalengo Grande|AL|1861-03-17|
F998|Odalengo Piccolo|AL|1861-03-17|
F999|Oderzo|TV|1866-11-19|
G001|Odolo|BS|1861-03-17|
G002|Ofena|AQ|1861-03-17|
G003|Offagna|AN|1861-03-17|
G004|Offanengo|CR|1861-03-17|
G005|Offida|AP|1861-03-17|
G006|Offlaga|BS|1861-03-17|
G007|Oggebbio|VB|1861-03-17|
G008|Oggiona con Santo Stefano|VA|1864-04-01|
G009|Oggiono|LC|1861-03-17|
G010|Oglianico|TO|1861-03-17|
G011|Ogliastro Cilento|SA|1862-12-29|
G015|Olbia|SS|1862-09-22|
G016|Olcenengo|VC|1861-03-17|
G018|Oldenico|VC|1861-03-17|
G019|Oleggio|NO|1870-05-16|
G020|Oleggio Castello|NO|1861-03-17|
G021|Olevano di Lomellina|PV|1863-03-30|
G022|Olevano Romano|RM|1872-11-16|
G023|Olevano sul Tusciano|SA|1863-03-30|
G025|Olgiate Comasco|CO|1862-12-29|
G026|Olgiate Molgora|LC|1863-02-23|
G028|Olgiate Olona|VA|1861-03-17|
G030|Olginate|LC|1861-03-17|
G031|Oliena|NU|1861-03-17|
G032|Oliva Gessi|PV|1863-03-30|
G034|Olivadi|CZ|1861-03-17|
G036|Oliveri|ME|1861-03-17|
G039|Oliveto Citra|SA|1863-01-19|
G040|Oliveto Lario|LC|1927-12-29|
G037|Oliveto Lucano|MT|1863-05-06|
G041|Olivetta San Michele|IM|1890-05-31|
G042|Olivola|AL|1861-03-17|
G043|Ollastra|OR|1974-08-20|
G044|Ollolai|NU|1861-03-17|
G045|Ollomont|AO|1861-03-17|
G046|Olmedo|SS|1861-03-17|
G047|Olmeneta|CR|1861-03-17|
G049|Olmo al Brembo|BG|1863-07-13|
G048|Olmo Gentile|AT|1863-02-16|
G050|Oltre il Colle|BG|1861-03-17|
G054|Oltressenda Alta|BG|1861-03-17|
G056|Oltrona di San Mamette|CO|1863-02-23|
G058|Olzai|NU|1861-03-17|
G061|Ome|BS|1861-03-17|
G062|Omegna|VB|1861-03-17|
G063|Omignano|SA|1861-03-17|
G064|Onanì|NU|1895-10-10|
G065|Onano|VT|1871-01-15|
G066|Oncino|CN|1861-03-17|
G068|Oneta|BG|1861-03-17|
G070|Onifai|NU|1861-03-17|
G071|Oniferi|NU|1861-03-17|
G074|Ono San Pietro|BS|1863-04-13|
G075|Onore|BG|1861-03-17|
G076|Onzo|SV|1861-03-17|
G078|Opera|MI|1861-03-17|
G079|Opi|AQ|1861-03-17|
G080|Oppeano|VR|1866-11-19|
G081|Oppido Lucano|PZ|1863-05-06|
G082|Oppido Mamertina|RC|1863-04-10|
G083|Ora|BZ|1920-10-16|
G084|Orani|NU|1861-03-17|
G086|Oratino|CB|1861-03-17|
G087|Orbassano|TO|1861-03-17|
G088|Orbetello|GR|1861-03-17|
G089|Orciano Di Pesaro|PU|1861-03-17|2017-01-01
G090|Orciano Pisano|PI|1862-10-20|
D522|Orco Feglino|SV|1869-10-11|
M266|Ordona|FG|1975-05-20|
G093|Orero|GE|1861-03-17|
G095|Orgiano|VI|1866-11-19|
G097|Orgosolo|NU|1861-03-17|
G098|Oria|BR|1861-03-17|
G102|Oricola|AQ|1908-01-22|
G103|Origgio|VA|1861-03-17|
G105|Orino|VA|1861-03-17|
G108|Orio al Serio|BG|1863-07-13|
G109|Orio Canavese|TO|1864-04-01|
G107|Orio Litta|LO|1863-01-26|
G110|Oriolo|CS|1861-03-17|
G111|Oriolo Romano|VT|1872-10-21|
G113|Oristano|OR|1974-08-20|
G114|Ormea|CN|1861-03-17|
G115|Ormelle|TV|1866-11-19|
G116|Ornago|MB|1861-03-17|
G117|Ornavasso|VB|1861-03-17|
G118|Ornica|BG|1861-03-17|
G119|Orosei|NU|1861-03-17|
G120|Orotelli|NU|1861-03-17|
G121|Orria|SA|1861-03-17|
G122|Orroli|SU|1861-03-17|
G123|Orsago|TV|1866-11-19|
G124|Orsara Bormida|AL|1863-04-13|
G125|Orsara di Puglia|FG|1884-08-23|
G126|Orsenigo|CO|1861-03-17|
G128|Orsogna|CH|1861-03-17|
G129|Orsomarso|CS|1861-03-17|
G130|Orta di Atella|CE|1862-12-29|
G131|Orta Nova|FG|1862-11-10|
G134|Orta San Giulio|NO|1928-12-14|
G133|Ortacesus|SU|1861-03-17|
G135|Orte|VT|1871-01-15|
G136|Ortelle|LE|1861-03-17|
G137|Ortezzano|FM|1861-03-17|
G139|Ortignano Raggiolo|AR|1875-10-26|
G140|Ortisei|BZ|1920-10-16|
G141|Ortona|CH|1861-03-17|
G142|Ortona dei Marsi|AQ|1861-03-17|
G144|Ortovero|SV|1861-03-17|
G145|Ortucchio|AQ|1861-03-17|
G146|Ortueri|NU|1861-03-17|
G147|Orune|NU|1861-03-17|
G148|Orvieto|TR|1861-03-17|
B595|Orvinio|RI|1863-04-13|
G149|Orzinuovi|BS|1861-03-17|
G150|Orzivecchi|BS|1861-03-17|
G151|Osasco|TO|1861-03-17|
G152|Osasio|TO|1861-03-17|
G153|Oschiri|SS|1861-03-17|
G154|Osidda|NU|1861-03-17|
G155|Osiglia|SV|1861-03-17|
G156|Osilo|SS|1861-03-17|
G157|Osimo|AN|1861-03-17|
G158|Osini|NU|1861-03-17|
G159|Osio Sopra|BG|1861-03-17|
G160|Osio Sotto|BG|1861-03-17|
E529|Osmate|VA|1892-06-24|2019-02-15
G161|Osnago|LC|1861-03-17|
G163|Osoppo|UD|1866-11-19|
G164|Ospedaletti|IM|1924-02-04|
G168|Ospedaletto|TN|1920-10-16|
G165|Ospedaletto d'Alpinolo|AV|1863-05-06|
G167|Ospedaletto Euganeo|PD|1867-08-26|
G166|Ospedaletto Lodigiano|LO|1863-01-26|
G169|Ospitale di Cadore|BL|1866-11-19|
G170|Ospitaletto|BS|1861-03-17|
G171|Ossago Lodigiano|LO|1867-01-02|
G173|Ossana|TN|1920-10-16|
G178|Ossi|SS|1861-03-17|
G179|Ossimo|BS|1861-03-17|
G181|Ossona|MI|1909-10-01|
G182|Ossuccio|CO|1861-03-17|2014-02-04
G183|Ostana|CN|1861-03-17|
G184|Ostellato|FE|1861-03-17|
G185|Ostiano|CR|1868-07-01|
G186|Ostiglia|MN|1866-11-19|
F401|Ostra|AN|1881-05-27|
F581|Ostra Vetere|AN|1882-04-03|
G187|Ostuni|BR|1861-03-17|
G188|Otranto|LE|1861-03-17|
G189|Otricoli|TR|1861-03-17|
G191|Ottana|NU|1861-03-17|
G192|Ottati|SA|1861-03-17|
G190|Ottaviano|NA|1893-03-06|
G193|Ottiglio|AL|1861-03-17|
G194|Ottobiano|PV|1861-03-17|
G195|Ottone|PC|1861-03-17|
G196|Oulx|TO|1861-03-17|
G197|Ovada|AL|1861-03-17|
G198|Ovaro|UD|1866-11-19|
G199|Oviglio|AL|1861-03-17|
G200|Ovindoli|AQ|1861-03-17|
G201|Ovodda|NU|1861-03-17|
G012|Oyace|AO|1861-03-17|
G202|Ozegna|TO|1861-03-17|
G203|Ozieri|SS|1861-03-17|
G205|Ozzano dell'Emilia|BO|1862-10-31|
G204|Ozzano Monferrato|AL|1863-08-10|
G206|Ozzero|MI|1861-03-17|
G207|Pabillonis|SU|1861-03-17|
G209|Pace del Mela|ME|1921-05-12|
G208|Paceco|TP|1861-03-17|
G210|Pacentro|AQ|1861-03-17|
G211|Pachino|SR|1861-03-17|
G212|Paciano|PG|1861-03-17|
G213|Padenghe sul Garda|BS|1861-03-17|
G214|Padergnone|TN|1920-10-16|2016-01-01
G215|Paderna|AL|1861-03-17|
G218|Paderno d'Adda|LC|1863-02-23|
G221|Paderno Del Grappa|TV|1867-11-25|2019-01-30
G220|Paderno Dugnano|MI|1886-01-22|
G217|Paderno Franciacorta|BS|1862-12-19|
G222|Paderno Ponchielli|CR|1929-01-24|
G224|Padova|PD|1866-11-19|
G225|Padria|SS|1861-03-17|
M301|Padru|SS|1996-01-24|
G226|Padula|SA|1861-03-17|
G227|Paduli|BN|1861-03-17|
G228|Paesana|CN|1861-03-17|
G229|Paese|TV|1866-11-19|
G230|Pagani|SA|1861-03-17|
G232|Paganico Sabino|RI|1861-03-17|
G233|Pagazzano|BG|1861-03-17|
G234|Pagliara|ME|1914-07-20|
G237|Paglieta|CH|1861-03-17|
G238|Pagnacco|UD|1866-11-19|
G240|Pagno|CN|1861-03-17|
G241|Pagnona|LC|1861-03-17|
G242|Pago del Vallo di Lauro|AV|1862-11-24|
G243|Pago Veiano|BN|1863-02-06|
G247|Paisco Loveno|BS|1928-11-10|
G248|Paitone|BS|1861-03-17|
G249|Paladina|BG|1861-03-17|
G250|Palagano|MO|1958-01-25|
G251|Palagianello|TA|1907-07-02|
G252|Palagiano|TA|1861-03-17|
G253|Palagonia|CT|1861-03-17|
G254|Palaia|PI|1861-03-17|
G255|Palanzano|PR|1861-03-17|
G257|Palata|CB|1861-03-17|
G258|Palau|SS|1959-04-08|
G259|Palazzago|BG|1861-03-17|
G263|Palazzo Adriano|PA|1861-03-17|
G262|Palazzo Canavese|TO|1863-01-05|
G260|Palazzo Pignano|CR|1863-03-27|
G261|Palazzo San Gervasio|PZ|1863-01-19|
G267|Palazzolo Acreide|SR|1863-07-13|
G268|Palazzolo dello Stella|UD|1866-11-19|
G264|Palazzolo sull'Oglio|BS|1862-09-08|
G266|Palazzolo Vercellese|VC|1862-12-29|
G270|Palazzuolo sul Senio|FI|1861-03-17|
G271|Palena|CH|1861-03-17|
G272|Palermiti|CZ|1861-03-17|
G273|Palermo|PA|1861-03-17|
G274|Palestrina|RM|1871-01-15|
G275|Palestro|PV|1861-03-17|
G276|Paliano|FR|1871-01-15|
G277|Palizzi|RC|1861-03-17|
G278|Pallagorio|KR|1861-03-17|
G280|Pallanzeno|VB|1861-03-17|
G281|Pallare|SV|1861-03-17|
G283|Palma Campania|NA|1863-08-10|
G282|Palma di Montechiaro|AG|1863-01-19|
G284|Palmanova|UD|1866-11-19|
G285|Palmariggi|LE|1861-03-17|
G286|Palmas Arborea|OR|1974-08-20|
G288|Palmi|RC|1861-03-17|
G289|Palmiano|AP|1861-03-17|
G290|Palmoli|CH|1861-03-17|
G291|Palo del Colle|BA|1863-01-19|
G293|Palombara Sabina|RM|1895-11-27|
G294|Palombaro|CH|1861-03-17|
G292|Palomonte|SA|1862-11-07|
G295|Palosco|BG|1861-03-17|
G297|Palù|VR|1866-11-19|
G296|Palù del Fersina|TN|1920-10-16|
G298|Paludi|CS|1861-03-17|
G300|Paluzza|UD|1866-11-19|
G302|Pamparato|CN|1861-03-17|
G303|Pancalieri|TO|1861-03-17|
G304|Pancarana|PV|1873-05-10|
G305|Panchià|TN|1920-10-16|
G306|Pandino|CR|1868-07-29|
G307|Panettieri|CS|1861-03-17|
G308|Panicale|PG|1861-03-17|
G311|Pannarano|BN|1861-03-17|
G312|Panni|FG|1861-03-17|
G315|Pantelleria|TP|1861-03-17|
G316|Pantigliate|MI|1861-03-17|
G317|Paola|CS|1861-03-17|
G318|Paolisi|BN|1861-03-17|
G320|Papasidero|CS|1861-03-17|
G323|Papozze|RO|1866-11-19|
G324|Parabiago|MI|1861-03-17|
G325|Parabita|LE|1861-03-17|
G327|Paratico|BS|1861-03-17|
G328|Parcines|BZ|1920-10-16|
G329|Parè|CO|1861-03-17|2014-02-04
G330|Parella|TO|1861-03-17|
G331|Parenti|CS|1861-03-17|
G333|Parete|CE|1861-03-17|
G334|Pareto|AL|1880-01-26|
G335|Parghelia|VV|1861-03-17|
G336|Parlasco|LC|1861-03-17|
G337|Parma|PR|1866-01-21|
G338|Parodi Ligure|AL|1873-08-08|
G339|Paroldo|CN|1861-03-17|
G340|Parolise|AV|1861-03-17|
G342|Parona|PV|1861-03-17|
G344|Parrano|TR|1861-03-17|
G346|Parre|BG|1861-03-17|
G347|Partanna|TP|1861-03-17|
G348|Partinico|PA|1861-03-17|
G349|Paruzzaro|NO|1877-10-31|
G350|Parzanica|BG|1861-03-17|
G352|Pasian di Prato|UD|1866-11-19|
G353|Pasiano di Pordenone|PN|1968-04-06|
G354|Paspardo|BS|1861-03-17|
G358|Passerano Marmorito|AT|1929-04-13|
G359|Passignano sul Trasimeno|PG|1861-03-17|
G361|Passirano|BS|1867-08-19|
G362|Pastena|FR|1861-03-17|
G364|Pastorano|CE|1861-03-17|
G365|Pastrengo|VR|1866-11-19|
G367|Pasturana|AL|1861-03-17|
G368|Pasturo|LC|1861-03-17|
M269|Paterno|PZ|1973-06-25|
G371|Paternò|CT|1861-03-17|
G372|Paterno Calabro|CS|1863-05-06|
G370|Paternopoli|AV|1864-01-29|
G374|Patrica|FR|1871-01-15|
G376|Pattada|SS|1876-01-10|
G377|Patti|ME|1861-03-17|
G378|Patù|LE|1861-03-17|
G379|Pau|OR|1974-08-20|
G381|Paularo|UD|1959-08-18|
G382|Pauli Arbarei|SU|1866-06-10|
G384|Paulilatino|OR|1974-08-20|
G385|Paullo|MI|1861-03-17|
G386|Paupisi|BN|1892-03-28|
G387|Pavarolo|TO|1861-03-17|
G388|Pavia|PV|1883-06-21|
G389|Pavia di Udine|UD|1866-11-19|
G392|Pavone Canavese|TO|1863-01-05|
G391|Pavone del Mella|BS|1862-11-07|
G393|Pavullo nel Frignano|MO|1863-04-13|
G394|Pazzano|RC|1861-03-17|
G395|Peccioli|PI|1861-03-17|
G396|Pecco|AO|1861-03-17|2019-01-01
G397|Pecetto di Valenza|AL|1861-03-17|
G398|Pecetto Torinese|TO|1861-03-17|
G399|Pecorara|PC|1861-03-17|2018-01-01
G400|Pedace|CS|1861-03-17|2017-05-05
G402|Pedara|CT|1861-03-17|
G403|Pedaso|FM|1861-03-17|
G404|Pedavena|BL|1866-11-19|
G406|Pedemonte|VI|1920-10-16|
G408|Pederobba|TV|1866-11-19|
G410|Pedesina|SO|1861-03-17|
G411|Pedivigliano|CS|1861-03-17|
G412|Pedrengo|BG|1861-03-17|
G415|Peglio|CO|1861-03-17|
G416|Peglio|PU|1861-03-17|
G417|Pegognaga|MN|1876-11-20|
G418|Peia|BG|1861-03-17|
G419|Peio|TN|1920-10-16|
G420|Pelago|FI|1861-03-17|
G421|Pella|NO|1861-03-17|
G424|Pellegrino Parmense|PR|1870-07-01|
G426|Pellezzano|SA|1861-03-17|
G427|Pellio Intelvi|CO|1861-03-17|2017-01-01
G428|Pellizzano|TN|1920-10-16|
G429|Pelugo|TN|1920-10-16|
G430|Penango|AT|1861-03-17|
G432|Penna in Teverina|TR|1863-04-13|
G436|Penna San Giovanni|MC|1861-03-17|
G437|Penna Sant'Andrea|TE|1861-03-17|
G433|Pennabilli|RN|1861-03-17|
G434|Pennadomo|CH|1861-03-17|
G435|Pennapiedimonte|CH|1861-03-17|
G438|Penne|PE|1861-03-17|
G439|Pentone|CZ|1861-03-17|
G441|Perano|CH|1861-03-17|
G442|Perarolo di Cadore|BL|1866-11-19|
G443|Perca|BZ|1920-10-16|
G444|Percile|RM|1899-07-26|
G445|Perdasdefogu|NU|1861-03-17|
G446|Perdaxius|SU|1861-03-17|
G447|Perdifumo|SA|1861-03-17|
G448|Perego|LC|1870-07-01|2015-01-30
G449|Pereto|AQ|1861-03-17|
G450|Perfugas|SS|1861-03-17|
G451|Pergine Valdarno|AR|1869-08-20|2018-01-01
G452|Pergine Valsugana|TN|1920-10-16|
G453|Pergola|PU|1861-03-17|
G454|Perinaldo|IM|1861-03-17|
G455|Perito|SA|1861-03-17|
G456|Perledo|LC|1861-03-17|
G457|Perletto|CN|1861-03-17|
G458|Perlo|CN|1861-03-17|
G459|Perloz|AO|1861-03-17|
G461|Pernumia|PD|1866-11-19|
C013|Pero|MI|1895-01-07|
G463|Perosa Argentina|TO|1863-01-26|
G462|Perosa Canavese|TO|1863-01-05|
G465|Perrero|TO|1895-03-04|
G469|Persico Dosimo|CR|1928-12-15|
G471|Pertengo|VC|1861-03-17|
G474|Pertica Alta|BS|1928-11-27|
G475|Pertica Bassa|BS|1928-12-01|
G476|Pertosa|SA|1861-03-17|
G477|Pertusio|TO|1861-03-17|
G478|Perugia|PG|1861-03-17|
G479|Pesaro|PU|1861-03-17|
G480|Pescaglia|LU|1861-03-17|
G481|Pescantina|VR|1866-11-19|
G482|Pescara|PE|1879-05-12|
G483|Pescarolo ed Uniti|CR|1868-01-01|
G484|Pescasseroli|AQ|1861-03-17|
G485|Pescate|LC|1861-03-17|
G486|Pesche|IS|1970-03-03|
G487|Peschici|FG|1861-03-17|
G488|Peschiera Borromeo|MI|1863-05-06|
G489|Peschiera del Garda|VR|1867-08-26|
G491|Pescia|PT|1895-05-10|
G492|Pescina|AQ|1861-03-17|
G494|Pesco Sannita|BN|1861-03-17|
G493|Pescocostanzo|AQ|1861-03-17|
G495|Pescolanciano|IS|1970-03-03|
G496|Pescopagano|PZ|1861-03-17|
G497|Pescopennataro|IS|1970-03-03|
G498|Pescorocchiano|RI|1861-03-17|
G499|Pescosansonesco|PE|1861-03-17|
G500|Pescosolido|FR|1861-03-17|
G502|Pessano con Bornago|MI|1870-08-02|
G504|Pessina Cremonese|CR|1868-06-12|
G505|Pessinetto|TO|1861-03-17|
G506|Petacciato|CB|1861-03-17|
G508|Petilia Policastro|KR|1863-02-06|
G509|Petina|SA|1861-03-17|
G510|Petralia Soprana|PA|1861-03-17|
G511|Petralia Sottana|PA|1861-03-17|
G513|Petrella Salto|RI|1863-05-06|
G512|Petrella Tifernina|CB|1861-03-17|
G514|Petriano|PU|1861-03-17|
G515|Petriolo|MC|1861-03-17|
G516|Petritoli|FM|1869-03-04|
G517|Petrizzi|CZ|1861-03-17|
G518|Petronà|CZ|1861-03-17|
M281|Petrosino|TP|1980-08-10|
G519|Petruro Irpino|AV|1861-03-17|
G520|Pettenasco|NO|1861-03-17|
G521|Pettinengo|BI|1880-12-13|
G522|Pettineo|ME|1861-03-17|
G523|Pettoranello del Molise|IS|1863-02-06|
G524|Pettorano sul Gizio|AQ|1863-05-06|
G525|Pettorazza Grimani|RO|1866-11-19|
G526|Peveragno|CN|1861-03-17|
G528|Pezzana|VC|1861-03-17|
G529|Pezzaze|BS|1861-03-17|
G532|Pezzolo Valle Uzzone|CN|1928-04-07|
G535|Piacenza|PC|1861-03-17|
G534|Piacenza d'Adige|PD|1867-08-26|
G536|Piadena|CR|1861-03-17|2019-01-01
M418|Piadena Drizzona|CR|2019-01-01|
G537|Piagge|PU|1861-03-17|2017-01-01
G538|Piaggine|SA|1929-02-10|
G546|Pian Camuno|BS|1863-01-26|
G552|Pian Di Sco|AR|1861-03-17|2014-01-01
G542|Piana Crixia|SV|1880-06-25|
G543|Piana degli Albanesi|PA|1861-03-17|
G541|Piana di Monte Verna|CE|1862-11-24|
G547|Piancastagnaio|SI|1861-03-17|
G549|Piancogno|BS|1963-02-13|
G551|Piandimeleto|PU|1861-03-17|
G553|Piane Crati|CS|1863-01-19|
G555|Pianella|PE|1861-03-17|
G556|Pianello del Lario|CO|1863-02-23|
G557|Pianello Val Tidone|PC|1862-11-28|
G558|Pianengo|CR|1861-03-17|
G559|Pianezza|TO|1861-03-17|
G560|Pianezze|VI|1866-11-19|
G561|Pianfei|CN|1861-03-17|
G564|Pianico|BG|1861-03-17|
G565|Pianiga|VE|1866-11-19|
G568|Piano di Sorrento|NA|1865-10-25|
D546|Pianopoli|CZ|1872-04-26|
G570|Pianoro|BO|1866-01-01|
G571|Piansano|VT|1871-01-15|
G572|Piantedo|SO|1861-03-17|
G574|Piario|BG|1861-03-17|
G575|Piasco|CN|1861-03-17|
G576|Piateda|SO|1867-01-06|
G577|Piatto|BI|1861-03-17|
G582|Piazza al Serchio|LU|1863-03-30|
G580|Piazza Armerina|EN|1862-10-31|
G579|Piazza Brembana|BG|1863-07-13|
G583|Piazzatorre|BG|1861-03-17|
G587|Piazzola sul Brenta|PD|1882-07-20|
G588|Piazzolo|BG|1861-03-17|
G589|Picciano|PE|1861-03-17|
G590|Picerno|PZ|1861-03-17|
G591|Picinisco|FR|1861-03-17|
G592|Pico|FR|1861-03-17|
G593|Piea|AT|1861-03-17|
G594|Piedicavallo|BI|1861-03-17|
G597|Piedimonte Etneo|CT|1862-12-29|
G596|Piedimonte Matese|CE|1862-09-29|
G598|Piedimonte San Germano|FR|1862-12-29|
G600|Piedimulera|VB|1861-03-17|
G601|Piegaro|PG|1861-03-17|
G602|Pienza|SI|1861-03-17|
G603|Pieranica|CR|1861-03-17|
G612|Pietra de' Giorgi|PV|1861-03-17|
G605|Pietra Ligure|SV|1863-04-23|
G619|Pietra Marazzi|AL|1861-03-17|
G606|Pietrabbondante|IS|1861-03-17|
G607|Pietrabruna|IM|1861-03-17|
G608|Pietracamela|TE|1861-03-17|
G609|Pietracatella|CB|1861-03-17|
G610|Pietracupa|CB|1861-03-17|
G611|Pietradefusi|AV|1861-03-17|
G613|Pietraferrazzana|CH|1861-03-17|
G615|Pietrafitta|CS|1893-10-26|
G616|Pietragalla|PZ|1861-03-17|
G618|Pietralunga|PG|1861-03-17|
G620|Pietramelara|CE|1861-03-17|
G604|Pietramontecorvino|FG|1862-11-10|
G621|Pietranico|PE|1861-03-17|
G622|Pietrapaola|CS|1861-03-17|
G623|Pietrapertosa|PZ|1861-03-17|
G624|Pietraperzia|EN|1861-03-17|
G625|Pietraporzio|CN|1861-03-17|
G626|Pietraroja|BN|1861-03-17|
G627|Pietrarubbia|PU|1861-03-17|
G628|Pietrasanta|LU|1861-03-17|
G629|Pietrastornina|AV|1861-03-17|
G630|Pietravairano|CE|1861-03-17|
G631|Pietrelcina|BN|1861-03-17|
G636|Pieve a Nievole|PT|1905-07-30|
G635|Pieve Albignola|PV|1869-01-31|
G638|Pieve D'alpago|BL|1866-11-19|2016-02-23
G647|Pieve d'Olmi|CR|1867-08-30|
G639|Pieve del Cairo|PV|1890-11-28|
M422|Pieve del Grappa|TV|2019-01-30|
G641|Pieve Di Bono|TN|1928-03-07|2016-01-01
M365|Pieve di Bono-Prezzo|TN|2016-01-01|
G642|Pieve di Cadore|BL|1866-11-19|
G643|Pieve di Cento|BO|1861-03-17|
G633|Pieve Di Coriano|MN|1867-06-24|2018-01-01
G644|Pieve Di Ledro|TN|1920-10-16|2010-01-01
G645|Pieve di Soligo|TV|1866-11-19|
G632|Pieve di Teco|IM|1862-11-10|
G634|Pieve Emanuele|MI|1862-11-03|
G096|Pieve Fissiraga|LO|1879-05-26|
G648|Pieve Fosciana|LU|1861-03-17|
G646|Pieve Ligure|GE|1861-03-17|
G650|Pieve Porto Morone|PV|1867-02-12|
G651|Pieve San Giacomo|CR|1868-07-12|
G653|Pieve Santo Stefano|AR|1861-03-17|
G656|Pieve Tesino|TN|1920-10-16|
G657|Pieve Torina|MC|1861-03-17|
G658|Pieve Vergonte|VB|1928-07-29|
G637|Pievebovigliana|MC|1861-03-17|2017-01-01
G649|Pievepelago|MO|1870-10-01|
G659|Piglio|FR|1871-01-15|
G660|Pigna|IM|1861-03-17|
G662|Pignataro Interamna|FR|1862-11-24|
G661|Pignataro Maggiore|CE|1862-09-29|
G663|Pignola|PZ|1863-01-19|
G664|Pignone|SP|1861-03-17|
G665|Pigra|CO|1861-03-17|
G666|Pila|VC|1861-03-17|
G669|Pimentel|SU|1861-03-17|
G670|Pimonte|NA|1861-03-17|
G671|Pinarolo Po|PV|1871-06-04|
G672|Pinasca|TO|1861-03-17|
G673|Pincara|RO|1878-12-23|
G674|Pinerolo|TO|1861-03-17|
F831|Pineto|TE|1861-03-17|
G676|Pino d'Asti|AT|1863-02-16|
G677|Pino Sulla Sponda Del Lago Maggiore|VA|1863-02-23|2014-02-04
G678|Pino Torinese|TO|1861-03-17|
G680|Pinzano al Tagliamento|PN|1968-04-06|
G681|Pinzolo|TN|1920-10-16|
G682|Piobbico|PU|1861-03-17|
G683|Piobesi d'Alba|CN|1862-12-19|
G684|Piobesi Torinese|TO|1863-01-05|
G685|Piode|VC|1861-03-17|
G686|Pioltello|MI|1869-07-06|
G687|Piombino|LI|1861-03-17|
G688|Piombino Dese|PD|1867-08-26|
G690|Pioraco|MC|1861-03-17|
G691|Piossasco|TO|1861-03-17|
G692|Piovà Massaia|AT|1861-03-17|
G693|Piove di Sacco|PD|1866-11-19|
G694|Piovene Rocchette|VI|1866-11-19|
G695|Piovera|AL|1861-03-17|2018-01-01
G696|Piozzano|PC|1877-04-16|
G697|Piozzo|CN|1861-03-17|
G699|Piraino|ME|1861-03-17|
G702|Pisa|PI|1867-08-05|
G703|Pisano|NO|1861-03-17|
G705|Piscina|TO|1893-05-26|
M291|Piscinas|SU|1861-03-17|
G707|Pisciotta|SA|1861-03-17|
G710|Pisogne|BS|1861-03-17|
G704|Pisoniano|RM|1871-10-29|
G712|Pisticci|MT|1861-03-17|
G713|Pistoia|PT|1877-12-28|
G715|Piteglio|PT|1861-03-17|2017-01-01
G716|Pitigliano|GR|1861-03-17|
G717|Piubega|MN|1868-07-01|
G718|Piuro|SO|1861-03-17|
G719|Piverone|TO|1861-03-17|
G720|Pizzale|PV|1861-03-17|
G721|Pizzighettone|CR|1861-03-17|
G722|Pizzo|VV|1861-03-17|
G724|Pizzoferrato|CH|1861-03-17|
G726|Pizzoli|AQ|1861-03-17|
G727|Pizzone|IS|1861-03-17|
G728|Pizzoni|VV|1861-03-17|
G729|Placanica|RC|1861-03-17|
G733|Plataci|CS|1861-03-17|
G734|Platania|CZ|1861-03-17|
G735|Platì|RC|1895-04-05|
G299|Plaus|BZ|1920-10-16|
G737|Plesio|CO|1861-03-17|
G740|Ploaghe|SS|1861-03-17|
G741|Plodio|SV|1861-03-17|
G742|Pocapaglia|CN|1861-03-17|
G743|Pocenia|UD|1866-11-19|
G746|Podenzana|MS|1881-04-22|
G747|Podenzano|PC|1861-03-17|
G749|Pofi|FR|1871-01-15|
G751|Poggiardo|LE|1861-03-17|
G752|Poggibonsi|SI|1861-03-17|
G754|Poggio a Caiano|PO|1962-09-23|
G755|Poggio Berni|RN|1861-03-17|2014-01-01
G756|Poggio Bustone|RI|1861-03-17|
G757|Poggio Catino|RI|1861-03-17|
G761|Poggio Imperiale|FG|1861-03-17|
G763|Poggio Mirteto|RI|1861-03-17|
G764|Poggio Moiano|RI|1875-08-30|
G765|Poggio Nativo|RI|1861-03-17|
G766|Poggio Picenze|AQ|1861-03-17|
G768|Poggio Renatico|FE|1861-03-17|
G753|Poggio Rusco|MN|1867-06-24|
G770|Poggio San Lorenzo|RI|1861-03-17|
G771|Poggio San Marcello|AN|1861-03-17|
D566|Poggio San Vicino|MC|1861-03-17|
B317|Poggio Sannita|IS|1861-03-17|
M324|Poggio Torriana|RN|2014-01-01|
G758|Poggiodomo|PG|1861-03-17|
G760|Poggiofiorito|CH|1861-03-17|
G762|Poggiomarino|NA|1861-03-17|
G767|Poggioreale|TP|1861-03-17|
G769|Poggiorsini|BA|1957-05-15|
G431|Poggiridenti|SO|1861-03-17|
G772|Pogliano Milanese|MI|1861-03-17|
G773|Pognana Lario|CO|1861-03-17|
G774|Pognano|BG|1861-03-17|
G775|Pogno|NO|1861-03-17|
G777|Poirino|TO|1861-03-17|
G776|Pojana Maggiore|VI|1866-11-19|
G779|Polaveno|BS|1861-03-17|
G780|Polcenigo|PN|1968-04-06|
G782|Polesella|RO|1866-11-19|
G783|Polesine Parmense|PR|1869-02-08|2016-01-01
M367|Polesine Zibello|PR|2016-01-01|
G784|Poli|RM|1871-01-15|
G785|Polia|VV|1861-03-17|
G786|Policoro|MT|1959-04-25|
G787|Polignano a Mare|BA|1863-01-19|
G789|Polinago|MO|1861-03-17|
G790|Polino|TR|1861-03-17|
G791|Polistena|RC|1861-03-17|
G792|Polizzi Generosa|PA|1863-04-10|
G793|Polla|SA|1861-03-17|
G794|Pollein|AO|1861-03-17|
G795|Pollena Trocchia|NA|1877-04-09|
F567|Pollenza|MC|1862-10-24|
G796|Pollica|SA|1861-03-17|
G797|Pollina|PA|1861-03-17|
G798|Pollone|BI|1861-03-17|
G799|Pollutri|CH|1861-03-17|
G800|Polonghera|CN|1861-03-17|
G801|Polpenazze del Garda|BS|1861-03-17|
G802|Polverara|PD|1866-11-19|
G803|Polverigi|AN|1861-03-17|
G804|Pomarance|PI|1870-07-30|
G805|Pomaretto|TO|1861-03-17|
G806|Pomarico|MT|1861-03-17|
G807|Pomaro Monferrato|AL|1863-02-16|
G808|Pomarolo|TN|1920-10-16|
G809|Pombia|NO|1861-03-17|
G811|Pomezia|RM|1938-07-27|
G812|Pomigliano d'Arco|NA|1861-03-17|
G813|Pompei|NA|1928-04-28|
G814|Pompeiana|IM|1861-03-17|
G815|Pompiano|BS|1861-03-17|
G816|Pomponesco|MN|1868-07-01|
G817|Pompu|OR|1861-03-17|
G818|Poncarale|BS|1861-03-17|
G820|Ponderano|BI|1861-03-17|
G821|Ponna|CO|1861-03-17|
G822|Ponsacco|PI|1861-03-17|
G823|Ponso|PD|1866-11-19|
G826|Pont-Canavese|TO|1861-03-17|
G854|Pont-Saint-Martin|AO|1861-03-17|
G825|Pontassieve|FI|1861-03-17|
G545|Pontboset|AO|1861-03-17|
G827|Ponte|BN|1913-01-01|
G833|Ponte Buggianese|PT|1883-05-21|
G842|Ponte dell'Olio|PC|1861-03-17|
G844|Ponte di Legno|BS|1861-03-17|
G846|Ponte di Piave|TV|1866-11-19|
G830|Ponte Gardena|BZ|1920-10-16|
G829|Ponte in Valtellina|SO|1864-04-01|
G847|Ponte Lambro|CO|1928-05-25|
B662|Ponte nelle Alpi|BL|1867-07-22|
G851|Ponte Nizza|PV|1928-08-07|
F941|Ponte Nossa|BG|1861-03-17|
G855|Ponte San Nicolò|PD|1866-11-19|
G856|Ponte San Pietro|BG|1879-06-02|
G831|Pontebba|UD|1867-09-02|
G834|Pontecagnano Faiano|SA|1911-07-27|
G836|Pontecchio Polesine|RO|1866-11-19|
G837|Pontechianale|CN|1861-03-17|
G838|Pontecorvo|FR|1861-03-17|
G839|Pontecurone|AL|1861-03-17|
G840|Pontedassio|IM|1861-03-17|
G843|Pontedera|PI|1861-03-17|
G848|Pontelandolfo|BN|1861-03-17|
G849|Pontelatone|CE|1861-03-17|
G850|Pontelongo|PD|1866-11-19|
G852|Pontenure|PC|1861-03-17|
G853|Ponteranica|BG|1861-03-17|
G858|Pontestura|AL|1861-03-17|
G859|Pontevico|BS|1861-03-17|
G860|Pontey|AO|1861-03-17|
G861|Ponti|AL|1861-03-17|
G862|Ponti sul Mincio|MN|1872-01-01|
G864|Pontida|BG|1882-09-03|
G865|Pontinia|LT|1935-07-18|
G866|Pontinvrea|SV|1861-03-17|
G867|Pontirolo Nuovo|BG|1863-07-13|
G869|Pontoglio|BS|1861-03-17|
G870|Pontremoli|MS|1861-03-17|
G871|Ponza|LT|1861-03-17|
G873|Ponzano di Fermo|FM|1862-11-24|
G872|Ponzano Monferrato|AL|1863-02-16|
G874|Ponzano Romano|RM|1872-08-02|
G875|Ponzano Veneto|TV|1868-02-14|
G877|Ponzone|AL|1861-03-17|
G878|Popoli Terme|PE|1861-03-17|
G879|Poppi|AR|1861-03-17|
G881|Porano|TR|1861-03-17|
G882|Porcari|LU|1913-07-13|
G886|Porcia|PN|1968-04-06|
G888|Pordenone|PN|1968-04-06|
G889|Porlezza|CO|1861-03-17|
G890|Pornassio|IM|1861-03-17|
G891|Porpetto|UD|1866-11-19|
A558|Porretta Terme|BO|1882-12-08|2016-01-01
G894|Portacomaro|AT|1861-03-17|
G895|Portalbera|PV|1861-03-17|
G900|Porte|TO|1861-03-17|
M358|Porte di Rendena|TN|2016-01-01|
G902|Portici|NA|1861-03-17|
G903|Portico di Caserta|CE|1862-09-08|
G904|Portico e San Benedetto|FC|1884-06-14|
G905|Portigliola|RC|1861-03-17|
E680|Porto Azzurro|LI|1873-06-23|
G906|Porto Ceresio|VA|1863-02-23|
M263|Porto Cesareo|LE|1975-06-01|
F299|Porto Empedocle|AG|1863-01-19|
G917|Porto Mantovano|MN|1866-11-19|
G919|Porto Recanati|MC|1893-01-30|
G920|Porto San Giorgio|FM|1877-12-03|
G921|Porto Sant'Elpidio|FM|1952-01-01|
G923|Porto Tolle|RO|1873-04-10|
G924|Porto Torres|SS|1861-03-17|
G907|Porto Valtravaglia|VA|1863-07-13|
G926|Porto Viro|RO|1929-01-13|
G909|Portobuffolè|TV|1866-11-19|
G910|Portocannone|CB|1861-03-17|
G912|Portoferraio|LI|1861-03-17|
G913|Portofino|GE|1861-03-17|
G914|Portogruaro|VE|1866-11-19|
G916|Portomaggiore|FE|1861-03-17|
M257|Portopalo di Capo Passero|SR|1975-03-23|
G922|Portoscuso|SU|1861-03-17|
G925|Portovenere|SP|1861-03-17|
G927|Portula|BI|1861-03-17|
G929|Posada|NU|1861-03-17|
G931|Posina|VI|1866-11-19|
G932|Positano|SA|1861-03-17|
G933|Possagno|TV|1866-11-19|
G934|Posta|RI|1861-03-17|
G935|Posta Fibreno|FR|1957-04-07|
G936|Postal|BZ|1920-10-16|
G937|Postalesio|SO|1861-03-17|
G939|Postiglione|SA|1861-03-17|
G940|Postua|VC|1861-03-17|
G942|Potenza|PZ|1861-03-17|
F632|Potenza Picena|MC|1863-01-05|
G943|Pove del Grappa|VI|1866-11-19|
G944|Povegliano|TV|1866-11-19|
G945|Povegliano Veronese|VR|1866-11-19|
G947|Poviglio|RE|1861-03-17|
G949|Povoletto|UD|1928-08-07|
G950|Pozza Di Fassa|TN|1920-10-16|2018-01-01
G951|Pozzaglia Sabina|RI|1861-03-17|
B914|Pozzaglio ed Uniti|CR|1888-03-12|
G953|Pozzallo|RG|1861-03-17|
G954|Pozzilli|IS|1861-03-17|
G955|Pozzo d'Adda|MI|1862-11-03|
G960|Pozzol Groppo|AL|1861-03-17|
G959|Pozzolengo|BS|1861-03-17|
G957|Pozzoleone|VI|1867-09-02|
G961|Pozzolo Formigaro|AL|1861-03-17|
G962|Pozzomaggiore|SS|1861-03-17|
G963|Pozzonovo|PD|1866-11-19|
G964|Pozzuoli|NA|1861-03-17|
G966|Pozzuolo del Friuli|UD|1866-11-19|
G965|Pozzuolo Martesana|MI|1869-01-22|
G968|Pradalunga|BG|1861-03-17|
G969|Pradamano|UD|1866-11-19|
G970|Pradleves|CN|1861-03-17|
G973|Pragelato|TO|1861-03-17|
G975|Praia a Mare|CS|1928-05-12|
G976|Praiano|SA|1861-03-17|
G977|Pralboino|BS|1861-03-17|
G978|Prali|TO|1895-03-04|
G979|Pralormo|TO|1861-03-17|
G980|Pralungo|BI|1861-03-17|
G981|Pramaggiore|VE|1866-11-19|
G982|Pramollo|TO|1861-03-17|
G985|Prarolo|VC|1861-03-17|
G986|Prarostino|TO|1861-03-17|
G987|Prasco|AL|1861-03-17|
G988|Prascorsano|TO|1861-03-17|
G989|Praso|TN|1920-10-16|2015-01-01
G993|Prata Camportaccio|SO|1863-07-13|
G992|Prata d'Ansidonia|AQ|1863-05-06|
G994|Prata di Pordenone|PN|1968-04-06|
G990|Prata di Principato Ultra|AV|1863-02-06|
G991|Prata Sannita|CE|1898-04-15|
G995|Pratella|CE|1907-03-08|
G997|Pratiglione|TO|1861-03-17|
G999|Prato|PO|1863-04-13|
H004|Prato allo Stelvio|BZ|1929-05-14|
H002|Prato Carnico|UD|1893-07-03|
H001|Prato Sesia|NO|1863-04-23|
H007|Pratola Peligna|AQ|1863-05-06|
H006|Pratola Serra|AV|1862-10-24|
H008|Pratovecchio|AR|1861-03-17|2014-01-01
M329|Pratovecchio Stia|AR|2014-01-01|
H010|Pravisdomini|PN|1968-04-06|
G974|Pray|BI|1861-03-17|
H011|Prazzo|CN|1861-03-17|
H042|Pré-Saint-Didier|AO|1861-03-17|
H014|Precenicco|UD|1866-11-19|
H015|Preci|PG|1861-03-17|
M344|Predaia|TN|2015-01-01|
H017|Predappio|FC|1861-03-17|
H018|Predazzo|TN|1920-10-16|
H019|Predoi|BZ|1920-10-16|
H020|Predore|BG|1861-03-17|
H021|Predosa|AL|1861-03-17|
H022|Preganziol|TV|1866-11-19|
H026|Pregnana Milanese|MI|1861-03-17|
H027|Prelà|IM|1861-03-17|
H028|Premana|LC|1861-03-17|
H029|Premariacco|UD|1866-11-19|
H030|Premeno|VB|1861-03-17|
H033|Premia|VB|1861-03-17|
H034|Premilcuore|FC|1861-03-17|
H036|Premolo|BG|1861-03-17|
H037|Premosello-Chiovenda|VB|1861-03-17|
H038|Preone|UD|1866-11-19|
H039|Preore|TN|1920-10-16|2016-01-01
H040|Prepotto|UD|1866-11-19|
H043|Preseglie|BS|1861-03-17|
H045|Presenzano|CE|1878-08-02|
H046|Presezzo|BG|1879-06-02|
H047|Presicce|LE|1861-03-17|2019-05-15
M428|Presicce-Acquarica|LE|2019-05-15|
H048|Pressana|VR|1879-04-11|
H050|Prestine|BS|1861-03-17|2016-04-24
H052|Pretoro|CH|1861-03-17|
H055|Prevalle|BS|1928-08-15|
H056|Prezza|AQ|1861-03-17|
H057|Prezzo|TN|1920-10-16|2016-01-01
H059|Priero|CN|1861-03-17|
H062|Prignano Cilento|SA|1862-12-29|
H061|Prignano sulla Secchia|MO|1862-12-29|
H063|Primaluna|LC|1861-03-17|
M359|Primiero San Martino di Castrozza|TN|2016-01-01|
H068|Priocca|CN|1861-03-17|
H069|Priola|CN|1861-03-17|
M279|Priolo Gargallo|SR|1979-08-10|
G698|Priverno|LT|1871-01-15|
H070|Prizzi|PA|1861-03-17|
H071|Proceno|VT|1871-01-15|
H072|Procida|NA|1861-03-17|
H073|Propata|GE|1861-03-17|
H074|Proserpio|CO|1861-03-17|
H076|Prossedi|LT|1871-01-15|
H078|Provaglio d'Iseo|BS|1861-03-17|
H077|Provaglio Val Sabbia|BS|1928-06-14|
H081|Proves|BZ|1920-10-16|
H083|Provvidenti|CB|1861-03-17|
H085|Prunetto|CN|1861-03-17|
H086|Puegnago del Garda|BS|1861-03-17|
H087|Puglianello|BN|1948-07-11|
H088|Pula|CA|1861-03-17|
H089|Pulfero|UD|1866-11-19|
H090|Pulsano|TA|1861-03-17|
H091|Pumenengo|BG|1861-03-17|
H092|Puos D'alpago|BL|1866-11-19|2016-02-23
H094|Pusiano|CO|1861-03-17|
H095|Putifigari|SS|1861-03-17|
H096|Putignano|BA|1861-03-17|
H097|Quadrelle|AV|1861-03-17|
H098|Quadri|CH|1861-03-17|
H100|Quagliuzzo|TO|1861-03-17|
H101|Qualiano|NA|1861-03-17|
H102|Quaranti|AT|1861-03-17|
H103|Quaregna|BI|1861-03-17|2019-01-01
M414|Quaregna Cerreto|BI|2019-01-01|
H104|Quargnento|AL|1861-03-17|
H106|Quarna Sopra|VB|1861-03-17|
H107|Quarna Sotto|VB|1861-03-17|
H108|Quarona|VC|1861-03-17|
H109|Quarrata|PT|1861-03-17|
H110|Quart|AO|1861-03-17|
H114|Quarto|NA|1948-03-11|
H117|Quarto d'Altino|VE|1866-11-19|
H118|Quartu Sant'Elena|CA|1861-03-17|
H119|Quartucciu|CA|1861-03-17|
H120|Quassolo|TO|1861-03-17|
H121|Quattordio|AL|1861-03-17|
H122|Quattro Castella|RE|1872-03-03|
H124|Quero|BL|1866-11-19|2013-12-28
M332|Quero Vas|BL|2013-12-28|2024-01-22
H126|Quiliano|SV|1861-03-17|
H127|Quincinetto|TO|1861-03-17|
H128|Quindici|AV|1861-03-17|
H129|Quingentole|MN|1866-11-19|
H130|Quintano|CR|1861-03-17|
H131|Quinto di Treviso|TV|1868-02-14|
H132|Quinto Vercellese|VC|1864-11-07|
H134|Quinto Vicentino|VI|1867-09-02|
H140|Quinzano d'Oglio|BS|1862-11-07|
H143|Quistello|MN|1866-11-19|
H145|Quittengo|BI|1861-03-17|2016-01-01
H146|Rabbi|TN|1920-10-16|
H147|Racale|LE|1861-03-17|
H148|Racalmuto|AG|1861-03-17|
H150|Racconigi|CN|1861-03-17|
H151|Raccuja|ME|1861-03-17|
H152|Racines|BZ|1920-10-16|
H153|Radda in Chianti|SI|1861-03-17|
H154|Raddusa|CT|1861-03-17|
H156|Radicofani|SI|1861-03-17|
H157|Radicondoli|SI|1861-03-17|
H159|Raffadali|AG|1892-07-18|
M287|Ragalna|CT|1985-05-17|
H161|Ragogna|UD|1866-11-19|
H162|Ragoli|TN|1920-10-16|2016-01-01
H163|Ragusa|RG|1865-12-25|
H166|Raiano|AQ|1861-03-17|
H168|Ramacca|CT|1861-03-17|
G654|Ramiseto|RE|1873-01-20|2016-01-01
H171|Ramponio Verna|CO|1928-02-23|2017-01-01
H173|Rancio Valcuvia|VA|1863-02-23|
H174|Ranco|VA|1861-03-17|
H175|Randazzo|CT|1861-03-17|
H176|Ranica|BG|1861-03-17|
H177|Ranzanico|BG|1861-03-17|
H180|Ranzo|IM|1861-03-17|
H182|Rapagnano|FM|1861-03-17|
H183|Rapallo|GE|1861-03-17|
H184|Rapino|CH|1861-03-17|
H185|Rapolano Terme|SI|1861-03-17|
H186|Rapolla|PZ|1861-03-17|
H187|Rapone|PZ|1861-03-17|
H188|Rassa|VC|1861-03-17|
H189|Rasun-Anterselva|BZ|1955-03-02|
H192|Rasura|SO|1861-03-17|
H194|Ravanusa|AG|1861-03-17|
H195|Ravarino|MO|1861-03-17|
H196|Ravascletto|UD|1867-11-25|
H198|Ravello|SA|1861-03-17|
H199|Ravenna|RA|1861-03-17|
H200|Raveo|UD|1866-11-19|
H202|Raviscanina|CE|1861-03-17|
H203|Re|VB|1861-03-17|
H204|Rea|PV|1861-03-17|
H205|Realmonte|AG|1861-03-17|
H206|Reana del Rojale|UD|1892-06-06|
H207|Reano|TO|1861-03-17|
H210|Recale|CE|1861-03-17|
H211|Recanati|MC|1893-01-30|
H212|Recco|GE|1861-03-17|
H213|Recetto|NO|1861-03-17|
H214|Recoaro Terme|VI|1866-11-19|
H216|Redavalle|PV|1866-07-02|
H218|Redondesco|MN|1868-07-01|
H219|Refrancore|AT|1861-03-17|
H220|Refrontolo|TV|1889-08-16|
H221|Regalbuto|EN|1861-03-17|
H222|Reggello|FI|1861-03-17|
H224|Reggio di Calabria|RC|1865-12-25|
H223|Reggio nell'Emilia|RE|1862-10-20|
H225|Reggiolo|RE|1861-03-17|
H227|Reino|BN|1861-03-17|
H228|Reitano|ME|1861-03-17|
H229|Remanzacco|UD|1866-11-19|
H230|Remedello|BS|1928-01-22|
H233|Renate|MB|1861-03-17|
H235|Rende|CS|1861-03-17|
H236|Renon|BZ|1920-10-16|
H238|Resana|TV|1866-11-19|
H240|Rescaldina|MI|1869-03-11|
H242|Resia|UD|1867-09-02|
H244|Resiutta|UD|1866-11-19|
H245|Resuttano|CL|1861-03-17|
H246|Retorbido|PV|1861-03-17|
H247|Revello|CN|1861-03-17|
H248|Revere|MN|1866-11-19|2018-01-01
H250|Revigliasco d'Asti|AT|1863-02-16|
H253|Revine Lago|TV|1868-07-28|
H254|Revò|TN|1920-10-16|2020-01-01
H255|Rezzago|CO|1861-03-17|
H256|Rezzato|BS|1861-03-17|
H257|Rezzo|IM|1861-03-17|
H258|Rezzoaglio|GE|1918-05-13|
H262|Rhêmes-Notre-Dame|AO|1861-03-17|
H263|Rhêmes-Saint-Georges|AO|1861-03-17|
H264|Rho|MI|1861-03-17|
H265|Riace|RC|1861-03-17|
H266|Rialto|SV|1861-03-17|
H267|Riano|RM|1871-01-15|
H268|Riardo|CE|1861-03-17|
H269|Ribera|AG|1861-03-17|
H270|Ribordone|TO|1861-03-17|
H271|Ricadi|VV|1861-03-17|
H272|Ricaldone|AL|1861-03-17|
H273|Riccia|CB|1861-03-17|
H274|Riccione|RN|1922-12-02|
H275|Riccò del Golfo di Spezia|SP|1863-04-23|
H276|Ricengo|CR|1869-05-17|
H277|Ricigliano|SA|1861-03-17|
H280|Riese Pio X|TV|1866-11-19|
H281|Riesi|CL|1861-03-17|
H282|Rieti|RI|1875-03-05|
H284|Rifiano|BZ|1920-10-16|
H285|Rifreddo|CN|1861-03-17|
H288|Rignano Flaminio|RM|1873-02-17|
H287|Rignano Garganico|FG|1862-11-10|
H286|Rignano sull'Arno|FI|1863-04-13|
H289|Rigolato|UD|1866-11-19|
H291|Rima San Giuseppe|VC|1861-03-17|2018-01-01
H292|Rimasco|VC|1861-03-17|2018-01-01
H293|Rimella|VC|1861-03-17|
H294|Rimini|RN|1861-03-17|
M391|Rio|LI|2018-01-01|
H299|Rio di Pusteria|BZ|1920-10-16|
H305|Rio Marina|LI|1882-06-05|2018-01-01
H297|Rio Nell'elba|LI|1882-06-05|2018-01-01
H298|Rio Saliceto|RE|1864-03-11|
H300|Riofreddo|RM|1871-01-15|
H301|Riola Sardo|OR|1974-08-20|
H302|Riolo Terme|RA|1861-03-17|
H303|Riolunato|MO|1861-03-17|
H304|Riomaggiore|SP|1871-06-01|
H307|Rionero in Vulture|PZ|1884-08-23|
H308|Rionero Sannitico|IS|1864-03-11|
H320|Ripa Teatina|CH|1861-03-17|
H311|Ripabottoni|CB|1861-03-17|
H312|Ripacandida|PZ|1861-03-17|
H313|Ripalimosani|CB|1861-03-17|
H314|Ripalta Arpina|CR|1861-03-17|
H315|Ripalta Cremasca|CR|1928-05-29|
H316|Ripalta Guerina|CR|1861-03-17|
H319|Riparbella|PI|1892-06-20|
H321|Ripatransone|AP|1861-03-17|
H322|Ripe|AN|1861-03-17|2014-01-01
H323|Ripe San Ginesio|MC|1861-03-17|
H324|Ripi|FR|1871-01-15|
H325|Riposto|CT|1861-03-17|
H326|Rittana|CN|1861-03-17|
H330|Riva del Garda|TN|1920-10-16|
M410|Riva del Po|FE|2019-01-01|
H331|Riva di Solto|BG|1861-03-17|
H328|Riva Ligure|IM|1862-11-10|
H337|Riva presso Chieri|TO|1861-03-17|
H329|Riva Valdobbia|VC|1862-12-29|2019-01-01
H333|Rivalba|TO|1861-03-17|
H334|Rivalta Bormida|AL|1863-02-16|
H335|Rivalta di Torino|TO|1890-10-07|
H327|Rivamonte Agordino|BL|1867-05-18|
H336|Rivanazzano Terme|PV|1861-03-17|
H338|Rivara|TO|1861-03-17|
H340|Rivarolo Canavese|TO|1863-01-05|
H341|Rivarolo del Re ed Uniti|CR|1915-04-16|
H342|Rivarolo Mantovano|MN|1868-07-01|
H343|Rivarone|AL|1861-03-17|
H344|Rivarossa|TO|1861-03-17|
H346|Rive|VC|1861-03-17|
H347|Rive d'Arcano|UD|1872-01-01|
H348|Rivello|PZ|1861-03-17|
H350|Rivergaro|PC|1861-03-17|
H352|Rivignano|UD|1866-11-19|2014-01-01
M317|Rivignano Teor|UD|2014-01-01|
H353|Rivisondoli|AQ|1861-03-17|
H354|Rivodutri|RI|1861-03-17|
H355|Rivoli|TO|1871-08-01|
H356|Rivoli Veronese|VR|1867-08-26|
H357|Rivolta d'Adda|CR|1863-08-10|
H359|Rizziconi|RC|1861-03-17|
H360|Ro|FE|1909-01-23|2019-01-01
H361|Roana|VI|1869-05-11|
H362|Roaschia|CN|1861-03-17|
H363|Roascio|CN|1861-03-17|
H365|Roasio|VC|1861-03-17|
H366|Roatto|AT|1861-03-17|
H367|Robassomero|TO|1861-03-17|
G223|Robbiate|LC|1861-03-17|
H369|Robbio|PV|1861-03-17|
H371|Robecchetto con Induno|MI|1870-08-02|
H372|Robecco d'Oglio|CR|1862-12-19|
H375|Robecco Pavese|PV|1877-03-09|
H373|Robecco sul Naviglio|MI|1870-08-02|
H376|Robella|AT|1861-03-17|
H377|Robilante|CN|1861-03-17|
H378|Roburent|CN|1861-03-17|
H386|Rocca Canavese|TO|1884-05-02|
H387|Rocca Canterano|RM|1871-01-15|
H391|Rocca Cigliè|CN|1861-03-17|
H392|Rocca d'Arazzo|AT|1861-03-17|
H393|Rocca d'Arce|FR|1861-03-17|
H398|Rocca d'Evandro|CE|1861-03-17|
H395|Rocca de' Baldi|CN|1861-03-17|
H396|Rocca de' Giorgi|PV|1861-03-17|
H399|Rocca di Botte|AQ|1908-01-22|
H400|Rocca di Cambio|AQ|1861-03-17|
H401|Rocca di Cave|RM|1909-07-22|
H402|Rocca di Mezzo|AQ|1861-03-17|
H403|Rocca di Neto|KR|1863-05-06|
H404|Rocca di Papa|RM|1871-01-15|
H414|Rocca Grimalda|AL|1861-03-17|
H416|Rocca Imperiale|CS|1861-03-17|
H421|Rocca Massima|LT|1871-01-15|
H429|Rocca Pia|AQ|1865-12-25|
H379|Rocca Pietore|BL|1877-12-21|
H432|Rocca Priora|RM|1871-01-15|
H437|Rocca San Casciano|FC|1861-03-17|
H438|Rocca San Felice|AV|1861-03-17|
H439|Rocca San Giovanni|CH|1861-03-17|
H440|Rocca Santa Maria|TE|1861-03-17|
H441|Rocca Santo Stefano|RM|1871-01-15|
H446|Rocca Sinibalda|RI|1876-02-25|
H450|Rocca Susella|PV|1861-03-17|
H382|Roccabascerana|AV|1861-03-17|
H383|Roccabernarda|KR|1861-03-17|
H384|Roccabianca|PR|1861-03-17|
H385|Roccabruna|CN|1861-03-17|
H389|Roccacasale|AQ|1861-03-17|
H394|Roccadaspide|SA|1861-03-17|
H405|Roccafiorita|ME|1861-03-17|
H390|Roccafluvione|AP|1882-03-17|
H408|Roccaforte del Greco|RC|1864-06-23|
H406|Roccaforte Ligure|AL|1863-01-26|
H407|Roccaforte Mondovì|CN|1862-12-19|
H409|Roccaforzata|TA|1861-03-17|
H410|Roccafranca|BS|1861-03-17|
H411|Roccagiovine|RM|1871-01-15|
H412|Roccagloriosa|SA|1861-03-17|
H413|Roccagorga|LT|1871-01-15|
H417|Roccalbegna|GR|1861-03-17|
H418|Roccalumera|ME|1880-04-26|
H420|Roccamandolfi|IS|1861-03-17|
H422|Roccamena|PA|1861-03-17|
H423|Roccamonfina|CE|1861-03-17|
H424|Roccamontepiano|CH|1861-03-17|
H425|Roccamorice|PE|1861-03-17|
H426|Roccanova|PZ|1861-03-17|
H427|Roccantica|RI|1861-03-17|
H428|Roccapalumba|PA|1861-03-17|
H431|Roccapiemonte|SA|1861-03-17|
H433|Roccarainola|NA|1861-03-17|
H434|Roccaraso|AQ|1861-03-17|
H436|Roccaromana|CE|1861-03-17|
H442|Roccascalegna|CH|1861-03-17|
H443|Roccasecca|FR|1861-03-17|
H444|Roccasecca dei Volsci|LT|1872-10-18|
H445|Roccasicura|IS|1861-03-17|
H447|Roccasparvera|CN|1861-03-17|
H448|Roccaspinalveti|CH|1861-03-17|
H449|Roccastrada|GR|1861-03-17|
H380|Roccavaldina|ME|1863-04-10|
H451|Roccaverano|AT|1861-03-17|
H452|Roccavignale|SV|1861-03-17|
H453|Roccavione|CN|1861-03-17|
H454|Roccavivara|CB|1861-03-17|
H456|Roccella Ionica|RC|1863-04-10|
H455|Roccella Valdemone|ME|1863-04-10|
H458|Rocchetta a Volturno|IS|1884-04-18|
H462|Rocchetta Belbo|CN|1861-03-17|
H461|Rocchetta di Vara|SP|1863-03-30|
H459|Rocchetta e Croce|CE|1862-12-29|
H465|Rocchetta Ligure|AL|1861-03-17|
H460|Rocchetta Nervina|IM|1862-11-10|
H466|Rocchetta Palafea|AT|1861-03-17|
H467|Rocchetta Sant'Antonio|FG|1861-03-17|
H468|Rocchetta Tanaro|AT|1861-03-17|
H470|Rodano|MI|1869-07-06|
H472|Roddi|CN|1861-03-17|
H473|Roddino|CN|1861-03-17|
H474|Rodello|CN|1861-03-17|
H475|Rodengo|BZ|1920-10-16|
H477|Rodengo Saiano|BS|1927-11-24|
H478|Rodero|CO|1861-03-17|
H480|Rodi Garganico|FG|1861-03-17|
H479|Rodì Milici|ME|1923-11-28|
H481|Rodigo|MN|1868-07-01|
H484|Roè Volciano|BS|1861-03-17|
H485|Rofrano|SA|1861-03-17|
H486|Rogeno|LC|1861-03-17|
H488|Roggiano Gravina|CS|1864-06-23|
H489|Roghudi|RC|1861-03-17|
H490|Rogliano|CS|1861-03-17|
H491|Rognano|PV|1861-03-17|
H492|Rogno|BG|1861-03-17|
H493|Rogolo|SO|1861-03-17|
H494|Roiate|RM|1871-01-15|
H495|Roio del Sangro|CH|1863-02-06|
H497|Roisan|AO|1861-03-17|
H498|Roletto|TO|1861-03-17|
H500|Rolo|RE|1861-03-17|
H501|Roma|RM|1884-09-11|
H503|Romagnano al Monte|SA|1863-02-06|
H502|Romagnano Sesia|NO|1863-04-23|
H505|Romagnese|PV|1861-03-17|
H506|Romallo|TN|1920-10-16|2020-01-01
H507|Romana|SS|1861-03-17|
H508|Romanengo|CR|1861-03-17|
H511|Romano Canavese|TO|1863-01-05|
H512|Romano d'Ezzelino|VI|1868-02-14|
H509|Romano di Lombardia|BG|1863-07-13|
H514|Romans d'Isonzo|GO|1928-05-02|
H516|Rombiolo|VV|1861-03-17|
H517|Romeno|TN|1920-10-16|
H518|Romentino|NO|1861-03-17|
H519|Rometta|ME|1861-03-17|
H521|Ronago|CO|1861-03-17|2024-01-01
H522|Roncà|VR|1880-01-16|
H523|Roncade|TV|1877-02-15|
H525|Roncadelle|BS|1861-03-17|
H527|Roncaro|PV|1861-03-17|
H528|Roncegno Terme|TN|1920-10-16|
H529|Roncello|MB|1861-03-17|
H531|Ronchi dei Legionari|GO|1921-01-05|
H532|Ronchi Valsugana|TN|1920-10-16|
H533|Ronchis|UD|1867-09-02|
H534|Ronciglione|VT|1871-01-15|
H540|Ronco all'Adige|VR|1867-08-26|
H538|Ronco Biellese|BI|1863-04-23|
H537|Ronco Briantino|MB|1909-07-04|
H539|Ronco Canavese|TO|1863-01-05|
H536|Ronco Scrivia|GE|1863-04-23|
H535|Roncobello|BG|1863-07-13|
H541|Roncoferraro|MN|1866-11-19|
H542|Roncofreddo|FC|1861-03-17|
H544|Roncola|BG|1861-03-17|
H545|Roncone|TN|1920-10-16|2016-01-01
H546|Rondanina|GE|1861-03-17|
H547|Rondissone|TO|1861-03-17|
H549|Ronsecco|VC|1861-03-17|
M303|Ronzo-Chienis|TN|1923-02-14|
H552|Ronzone|TN|1920-10-16|
H553|Roppolo|BI|1861-03-17|
H554|Rorà|TO|1861-03-17|
H556|Rosà|VI|1866-11-19|
H558|Rosarno|RC|1861-03-17|
H559|Rosasco|PV|1861-03-17|
H560|Rosate|MI|1861-03-17|
H561|Rosazza|BI|1906-08-26|
H562|Rosciano|PE|1861-03-17|
H564|Roscigno|SA|1861-03-17|
H565|Rose|CS|1861-03-17|
H566|Rosello|CH|1861-03-17|
H572|Roseto Capo Spulico|CS|1863-04-10|
F585|Roseto degli Abruzzi|TE|1861-03-17|
H568|Roseto Valfortore|FG|1862-11-10|
H570|Rosignano Marittimo|LI|1862-10-20|
H569|Rosignano Monferrato|AL|1863-02-16|
H573|Rosolina|RO|1866-11-19|
H574|Rosolini|SR|1861-03-17|
H575|Rosora|AN|1861-03-17|
H577|Rossa|VC|1861-03-17|
H578|Rossana|CN|1861-03-17|
H579|Rossano|CS|1861-03-17|2018-03-31
H580|Rossano Veneto|VI|1867-09-02|
H581|Rossiglione|GE|1861-03-17|
H583|Rosta|TO|1861-03-17|
H584|Rota d'Imagna|BG|1927-06-02|
H585|Rota Greca|CS|1863-04-10|
H588|Rotella|AP|1869-04-26|
H589|Rotello|CB|1861-03-17|
H590|Rotonda|PZ|1861-03-17|
H591|Rotondella|MT|1861-03-17|
H592|Rotondi|AV|1861-03-17|
H593|Rottofreno|PC|1861-03-17|
H594|Rotzo|VI|1866-11-19|
H555|Roure|TO|1861-03-17|
H596|Rovagnate|LC|1861-03-17|2015-01-30
H364|Rovasenda|VC|1861-03-17|
H598|Rovato|BS|1861-03-17|
H599|Rovegno|GE|1861-03-17|
H601|Rovellasca|CO|1882-01-09|
H602|Rovello Porro|CO|1877-06-30|
H604|Roverbella|MN|1866-11-19|
H606|Roverchiara|VR|1866-11-19|
H607|Roverè della Luna|TN|1920-10-16|
H608|Roverè Veronese|VR|1866-11-19|
H610|Roveredo di Guà|VR|1879-04-11|
H609|Roveredo in Piano|PN|1968-04-06|
H612|Rovereto|TN|1920-10-16|
H614|Rovescala|PV|1878-06-14|
H615|Rovetta|BG|1861-03-17|
H618|Roviano|RM|1871-01-15|
H620|Rovigo|RO|1866-11-19|
H621|Rovito|CS|1861-03-17|
H622|Rovolon|PD|1866-11-19|
H623|Rozzano|MI|1870-10-01|
H625|Rubano|PD|1866-11-19|
H627|Rubiana|TO|1861-03-17|
H628|Rubiera|RE|1861-03-17|
H629|Ruda|UD|1866-11-19|
H630|Rudiano|BS|1861-03-17|
H631|Rueglio|TO|1861-03-17|
H632|Ruffano|LE|1861-03-17|
H633|Ruffia|CN|1861-03-17|
H634|Ruffrè-Mendola|TN|1920-10-16|
H635|Rufina|FI|1915-12-17|
F271|Ruinas|OR|1974-08-20|
H637|Ruino|PC|1861-03-17|2019-01-01
H639|Rumo|TN|1920-10-16|
H641|Ruoti|PZ|1861-03-17|
H642|Russi|RA|1861-03-17|
H643|Rutigliano|BA|1861-03-17|
H644|Rutino|SA|1861-03-17|
H165|Ruviano|CE|1862-12-29|
H646|Ruvo del Monte|PZ|1863-02-06|
H645|Ruvo di Puglia|BA|1863-01-19|
H647|Sabaudia|LT|1933-09-13|
H648|Sabbia|VC|1861-03-17|2018-01-01
H650|Sabbio Chiese|BS|1864-01-29|
H652|Sabbioneta|MN|1868-07-01|
H654|Sacco|SA|1861-03-17|
H655|Saccolongo|PD|1866-11-19|
H657|Sacile|PN|1968-04-06|
H658|Sacrofano|RM|1871-01-15|
H659|Sadali|SU|1861-03-17|
H661|Sagama|OR|1861-03-17|
H662|Sagliano Micca|BI|1863-04-23|
H665|Sagrado|GO|1921-01-05|
H666|Sagron Mis|TN|1920-10-16|
H669|Saint-Christophe|AO|1861-03-17|
H670|Saint-Denis|AO|1861-03-17|
H671|Saint-Marcel|AO|1861-03-17|
H672|Saint-Nicolas|AO|1861-03-17|
H673|Saint-Oyen|AO|1861-03-17|
H674|Saint-Pierre|AO|1861-03-17|
H675|Saint-Rhémy-en-Bosses|AO|1861-03-17|
H676|Saint-Vincent|AO|1861-03-17|
H682|Sala Baganza|PR|1869-03-11|
H681|Sala Biellese|BI|1863-04-23|
H678|Sala Bolognese|BO|1862-10-31|
H679|Sala Comacina|CO|1863-02-23|
H683|Sala Consilina|SA|1863-01-19|
H677|Sala Monferrato|AL|1863-02-16|
H687|Salandra|MT|1861-03-17|
H688|Salaparuta|TP|1861-03-17|
H689|Salara|RO|1866-11-19|
H690|Salasco|VC|1861-03-17|
H691|Salassa|TO|1861-03-17|
H684|Salbertrand|TO|1861-03-17|
F810|Salcedo|VI|1889-07-15|
H693|Salcito|CB|1861-03-17|
H694|Sale|AL|1861-03-17|
H695|Sale delle Langhe|CN|1862-12-19|
H699|Sale Marasino|BS|1861-03-17|
H704|Sale San Giovanni|CN|1948-04-28|
H700|Salemi|TP|1861-03-17|
H686|Salento|SA|1863-04-10|
H702|Salerano Canavese|TO|1863-01-05|
H701|Salerano sul Lambro|LO|1863-04-13|
H703|Salerno|SA|1861-03-17|
H705|Saletto|PD|1866-11-19|2018-02-17
H706|Salgareda|TV|1866-11-19|
H707|Sali Vercellese|VC|1864-01-29|
H708|Salice Salentino|LE|1864-04-01|
H710|Saliceto|CN|1861-03-17|
H713|Salisano|RI|1861-03-17|
H714|Salizzole|VR|1866-11-19|
H715|Salle|PE|1861-03-17|
H716|Salmour|CN|1861-03-17|
H717|Salò|BS|1861-03-17|
H719|Salorno sulla strada del vino|BZ|1920-10-16|
H720|Salsomaggiore Terme|PR|1861-03-17|
H721|Saltara|PU|1861-03-17|2017-01-01
H723|Saltrio|VA|1861-03-17|
H724|Saludecio|RN|1861-03-17|
H725|Saluggia|VC|1861-03-17|
H726|Salussola|BI|1861-03-17|
H727|Saluzzo|CN|1861-03-17|
H729|Salve|LE|1894-04-20|
H731|Salvirola|CR|1868-08-01|
H732|Salvitelle|SA|1861-03-17|
H734|Salza di Pinerolo|TO|1892-04-29|
H733|Salza Irpina|AV|1862-10-24|
H735|Salzano|VE|1866-11-19|
H736|Samarate|VA|1869-03-22|
H738|Samassi|SU|1861-03-17|
H739|Samatzai|SU|1861-03-17|
H743|Sambuca di Sicilia|AG|1864-01-16|
H744|Sambuca Pistoiese|PT|1864-04-01|
H745|Sambuci|RM|1871-01-15|
H746|Sambuco|CN|1861-03-17|
H749|Sammichele di Bari|BA|1863-01-19|
H013|Samo|RC|1861-03-17|
H752|Samolaco|SO|1861-03-17|
H753|Samone|TO|1861-03-17|
H754|Samone|TN|1920-10-16|
H755|Sampeyre|CN|1861-03-17|
H756|Samugheo|OR|1974-08-20|
H763|San Bartolomeo al Mare|IM|1861-03-17|
H764|San Bartolomeo in Galdo|BN|1861-03-17|
H760|San Bartolomeo Val Cavargna|CO|1863-02-23|
H765|San Basile|CS|1861-03-17|
H766|San Basilio|SU|1861-03-17|
H767|San Bassano|CR|1861-03-17|
H768|San Bellino|RO|1866-11-19|
H770|San Benedetto Belbo|CN|1862-12-19|
H772|San Benedetto dei Marsi|AQ|1945-10-25|
H769|San Benedetto del Tronto|AP|1862-11-24|
H773|San Benedetto in Perillis|AQ|1947-01-25|
H771|San Benedetto Po|MN|1867-06-24|
H774|San Benedetto Ullano|CS|1861-03-17|
G566|San Benedetto Val di Sambro|BO|1862-10-31|
H775|San Benigno Canavese|TO|1861-03-17|
H777|San Bernardino Verbano|VB|1928-10-28|
H780|San Biagio della Cima|IM|1862-11-10|
H781|San Biagio di Callalta|TV|1877-02-15|
H778|San Biagio Platani|AG|1864-06-23|
H779|San Biagio Saracinisco|FR|1864-11-07|
H782|San Biase|CB|1861-03-17|
H783|San Bonifacio|VR|1866-11-19|
H784|San Buono|CH|1861-03-17|
H785|San Calogero|VV|1861-03-17|
H786|San Candido|BZ|1920-10-16|
H787|San Canzian d'Isonzo|GO|1921-01-05|
H789|San Carlo Canavese|TO|1863-01-05|
H790|San Casciano dei Bagni|SI|1861-03-17|
H791|San Casciano in Val di Pesa|FI|1865-08-13|
M264|San Cassiano|LE|1975-05-20|
H792|San Cataldo|CL|1861-03-17|
M295|San Cesareo|RM|1990-04-10|
H793|San Cesario di Lecce|LE|1863-02-06|
H794|San Cesario sul Panaro|MO|1862-12-29|
H795|San Chirico Nuovo|PZ|1861-03-17|
H796|San Chirico Raparo|PZ|1861-03-17|
H797|San Cipirello|PA|1864-12-26|
H798|San Cipriano d'Aversa|CE|1862-12-29|
H800|San Cipriano Picentino|SA|1862-11-07|
H799|San Cipriano Po|PV|1863-03-30|
H801|San Clemente|RN|1869-12-10|
H803|San Colombano al Lambro|MI|1863-01-26|
H804|San Colombano Belmonte|TO|1870-07-10|
H802|San Colombano Certenoli|GE|1863-04-23|
H805|San Cono|CT|1861-03-17|
H806|San Cosmo Albanese|CS|1897-02-13|
H808|San Costantino Albanese|PZ|1863-01-19|
H807|San Costantino Calabro|VV|1864-01-29|
H809|San Costanzo|PU|1861-03-17|
H810|San Cristoforo|AL|1861-03-17|
H814|San Damiano al Colle|PV|1878-06-14|
H811|San Damiano d'Asti|AT|1863-02-16|
H812|San Damiano Macra|CN|1862-12-19|
H816|San Daniele del Friuli|UD|1866-11-19|
H815|San Daniele Po|CR|1868-01-01|
H818|San Demetrio Corone|CS|1863-01-19|
H819|San Demetrio ne' Vestini|AQ|1863-05-06|
H820|San Didero|TO|1861-03-17|
H823|San Donà di Piave|VE|1866-11-19|
H822|San Donaci|BR|1861-03-17|
H826|San Donato di Lecce|LE|1863-02-06|
H825|San Donato di Ninea|CS|1864-04-01|
H827|San Donato Milanese|MI|1870-08-02|
H824|San Donato Val di Comino|FR|1862-12-29|
D324|San Dorligo della Valle|TS|1921-01-05|
H830|San Fedele Intelvi|CO|1861-03-17|2018-01-01
H831|San Fele|PZ|1861-03-17|
H834|San Felice a Cancello|CE|1862-09-08|
H836|San Felice Circeo|LT|1872-12-16|
H838|San Felice del Benaco|BS|1928-06-30|
H833|San Felice del Molise|CB|1863-01-19|
H835|San Felice sul Panaro|MO|1862-12-29|
M277|San Ferdinando|RC|1977-12-18|
H839|San Ferdinando di Puglia|BT|1863-01-19|
H840|San Fermo della Battaglia|CO|1861-03-17|
H841|San Fili|CS|1861-03-17|
H842|San Filippo del Mela|ME|1861-03-17|
H843|San Fior|TV|1866-11-19|
H844|San Fiorano|LO|1861-03-17|
H845|San Floriano del Collio|GO|1921-01-05|
H846|San Floro|CZ|1861-03-17|
H847|San Francesco al Campo|TO|1863-01-26|
H850|San Fratello|ME|1861-03-17|
H856|San Gavino Monreale|SU|1861-03-17|
H857|San Gemini|TR|1861-03-17|
H858|San Genesio Atesino|BZ|1920-10-16|
H859|San Genesio ed Uniti|PV|1871-06-01|
H860|San Gennaro Vesuviano|NA|1861-03-17|
H862|San Germano Chisone|TO|1863-01-26|
H863|San Germano Dei Berici|VI|1867-08-26|2017-02-17
H861|San Germano Vercellese|VC|1891-03-06|
H865|San Gervasio Bresciano|BS|1862-11-24|
H867|San Giacomo degli Schiavoni|CB|1861-03-17|
H870|San Giacomo delle Segnate|MN|1922-09-19|
H868|San Giacomo Filippo|SO|1864-04-01|
B952|San Giacomo Vercellese|VC|1861-03-17|
H873|San Gillio|TO|1861-03-17|
H875|San Gimignano|SI|1861-03-17|
H876|San Ginesio|MC|1861-03-17|
H892|San Giorgio a Cremano|NA|1861-03-17|
H880|San Giorgio a Liri|FR|1863-02-06|
H881|San Giorgio Albanese|CS|1863-04-10|
H883|San Giorgio Bigarello|MN|1867-06-24|
H890|San Giorgio Canavese|TO|1863-01-05|
H894|San Giorgio del Sannio|BN|1861-03-17|
H891|San Giorgio della Richinvelda|PN|1968-04-06|
H893|San Giorgio delle Pertiche|PD|1866-11-19|
H885|San Giorgio di Lomellina|PV|1863-03-30|
H895|San Giorgio di Nogaro|UD|1866-11-19|
H886|San Giorgio Di Pesaro|PU|1861-03-17|2017-01-01
H896|San Giorgio di Piano|BO|1861-03-17|
H897|San Giorgio in Bosco|PD|1882-07-20|
H882|San Giorgio Ionico|TA|1862-11-28|
H898|San Giorgio La Molara|BN|1861-03-17|
H888|San Giorgio Lucano|MT|1863-04-10|
H878|San Giorgio Monferrato|AL|1863-02-16|
H889|San Giorgio Morgeto|RC|1864-06-23|
H887|San Giorgio Piacentino|PC|1862-11-28|
H899|San Giorgio Scarampi|AT|1861-03-17|
H884|San Giorgio su Legnano|MI|1862-11-07|
H900|San Giorio di Susa|TO|1861-03-17|
H907|San Giovanni a Piro|SA|1861-03-17|
H906|San Giovanni al Natisone|UD|1866-11-19|
H910|San Giovanni Bianco|BG|1861-03-17|
H911|San Giovanni D'asso|SI|1877-07-16|2017-01-01
H912|San Giovanni del Dosso|MN|1922-09-19|
M390|San Giovanni di Fassa|TN|2018-01-01|
H903|San Giovanni di Gerace|RC|1863-04-10|
H914|San Giovanni Gemini|AG|1879-03-28|
H916|San Giovanni Ilarione|VR|1866-11-19|
H918|San Giovanni in Croce|CR|1861-03-17|
H919|San Giovanni in Fiore|CS|1861-03-17|
H920|San Giovanni in Galdo|CB|1861-03-17|
H921|San Giovanni in Marignano|RN|1895-12-20|
G467|San Giovanni in Persiceto|BO|1861-03-17|
H917|San Giovanni Incarico|FR|1861-03-17|
H922|San Giovanni la Punta|CT|1861-03-17|
H923|San Giovanni Lipioni|CH|1861-03-17|
H924|San Giovanni Lupatoto|VR|1866-11-19|
H926|San Giovanni Rotondo|FG|1861-03-17|
G287|San Giovanni Suergiu|SU|1861-03-17|
D690|San Giovanni Teatino|CH|1895-01-07|
H901|San Giovanni Valdarno|AR|1863-04-13|
H928|San Giuliano del Sannio|CB|1861-03-17|
H929|San Giuliano di Puglia|CB|1861-03-17|
H930|San Giuliano Milanese|MI|1893-04-30|
A562|San Giuliano Terme|PI|1861-03-17|
H933|San Giuseppe Jato|PA|1864-12-26|
H931|San Giuseppe Vesuviano|NA|1895-01-07|
H935|San Giustino|PG|1861-03-17|
H936|San Giusto Canavese|TO|1863-01-05|
H937|San Godenzo|FI|1861-03-17|
H941|San Gregorio d'Ippona|VV|1863-02-06|
H942|San Gregorio da Sassola|RM|1872-09-16|
H940|San Gregorio di Catania|CT|1862-12-29|
H943|San Gregorio Magno|SA|1863-01-19|
H939|San Gregorio Matese|CE|1861-03-17|
H938|San Gregorio nelle Alpi|BL|1867-04-12|
H945|San Lazzaro di Savena|BO|1862-10-31|
H949|San Leo|RN|1861-03-17|
H951|San Leonardo|UD|1866-11-19|
H952|San Leonardo in Passiria|BZ|1928-04-07|
H953|San Leucio del Sannio|BN|1861-03-17|
H955|San Lorenzello|BN|1861-03-17|
H959|San Lorenzo|RC|1861-03-17|
H957|San Lorenzo al Mare|IM|1862-11-10|
H961|San Lorenzo Bellizzi|CS|1861-03-17|
H962|San Lorenzo del Vallo|CS|1861-03-17|
H956|San Lorenzo di Sebato|BZ|1920-10-16|
M345|San Lorenzo Dorsino|TN|2015-01-01|
H966|San Lorenzo In Banale|TN|1920-10-16|2015-01-01
H958|San Lorenzo in Campo|PU|1869-06-11|
H964|San Lorenzo Isontino|GO|1921-01-05|
H967|San Lorenzo Maggiore|BN|1861-03-17|
H969|San Lorenzo Nuovo|VT|1871-01-15|
H970|San Luca|RC|1861-03-17|
H971|San Lucido|CS|1861-03-17|
H973|San Lupo|BN|1861-03-17|
H976|San Mango d'Aquino|CZ|1863-02-06|
H977|San Mango Piemonte|SA|1862-11-07|
H975|San Mango sul Calore|AV|1863-05-06|
H978|San Marcellino|CE|1861-03-17|
H979|San Marcello|AN|1861-03-17|
H980|San Marcello Pistoiese|PT|1863-04-13|2017-01-01
M377|San Marcello Piteglio|PT|2017-01-01|
H981|San Marco Argentano|CS|1862-12-12|
H982|San Marco d'Alunzio|ME|1867-11-25|
H984|San Marco dei Cavoti|BN|1861-03-17|
F043|San Marco Evangelista|CE|1862-11-10|
H985|San Marco in Lamis|FG|1861-03-17|
H986|San Marco la Catola|FG|1861-03-17|
H999|San Martino al Tagliamento|PN|1867-09-02|
H987|San Martino Alfieri|AT|1898-04-25|
I003|San Martino Buon Albergo|VR|1866-11-19|
H997|San Martino Canavese|TO|1863-01-05|
H994|San Martino d'Agri|PZ|1863-01-19|
I005|San Martino dall'Argine|MN|1868-07-01|
I007|San Martino del Lago|CR|1868-01-01|
H992|San Martino di Finita|CS|1863-02-06|
I008|San Martino di Lupari|PD|1866-11-19|
H996|San Martino di Venezze|RO|1867-07-22|
H988|San Martino in Badia|BZ|1920-10-16|
H989|San Martino in Passiria|BZ|1920-10-16|
H990|San Martino in Pensilis|CB|1861-03-17|
I011|San Martino in Rio|RE|1861-03-17|
I012|San Martino in Strada|LO|1869-02-11|
I002|San Martino Sannita|BN|1873-01-14|
I014|San Martino Siccomario|PV|1861-03-17|
H991|San Martino sulla Marrucina|CH|1864-02-14|
I016|San Martino Valle Caudina|AV|1861-03-17|
I018|San Marzano di San Giuseppe|TA|1864-04-01|
I017|San Marzano Oliveto|AT|1863-02-16|
I019|San Marzano sul Sarno|SA|1862-11-07|
I023|San Massimo|CB|1861-03-17|
I024|San Maurizio Canavese|TO|1863-01-05|
I025|San Maurizio d'Opaglio|NO|1861-03-17|
I028|San Mauro Castelverde|PA|1863-04-10|
I031|San Mauro Cilento|SA|1861-03-17|
H712|San Mauro di Saline|VR|1867-08-26|
I029|San Mauro Forte|MT|1864-02-02|
I032|San Mauro la Bruca|SA|1861-03-17|
I026|San Mauro Marchesato|KR|1863-07-13|
I027|San Mauro Pascoli|FC|1863-01-15|
I030|San Mauro Torinese|TO|1863-01-05|
I040|San Michele al Tagliamento|VE|1867-08-05|
I042|San Michele all'Adige|TN|1920-10-16|
I035|San Michele di Ganzaria|CT|1862-12-29|
I034|San Michele di Serino|AV|1863-05-06|
I037|San Michele Mondovì|CN|1862-12-19|
I045|San Michele Salentino|BR|1928-12-13|
I046|San Miniato|PI|1861-03-17|
I047|San Nazario|VI|1866-11-19|2019-01-30
I049|San Nazzaro|BN|1958-05-28|
I052|San Nazzaro Sesia|NO|1861-03-17|
I051|San Nazzaro Val Cavargna|CO|1863-07-13|
I054|San Nicandro Garganico|FG|1861-03-17|
I060|San Nicola Arcella|CS|1912-01-01|
I061|San Nicola Baronia|AV|1861-03-17|
I058|San Nicola da Crissa|VV|1863-07-13|
I057|San Nicola dell'Alto|KR|1863-07-13|
I056|San Nicola la Strada|CE|1862-09-08|
I062|San Nicola Manfredi|BN|1861-03-17|
A368|San Nicolò d'Arcidano|OR|1974-08-20|
I063|San Nicolò di Comelico|BL|1868-02-14|
G383|San Nicolò Gerrei|SU|1861-03-17|
I065|San Pancrazio|BZ|1960-04-27|
I066|San Pancrazio Salentino|BR|1862-11-28|
G407|San Paolo|BS|1861-03-17|
B906|San Paolo Albanese|PZ|1863-04-10|
I073|San Paolo Bel Sito|NA|1862-12-29|
I074|San Paolo Cervo|BI|1863-04-23|2016-01-01
B310|San Paolo d'Argon|BG|1887-07-22|
I072|San Paolo di Civitate|FG|1862-11-10|
I071|San Paolo di Jesi|AN|1863-02-23|
I076|San Paolo Solbrito|AT|1928-02-21|
I079|San Pellegrino Terme|BG|1861-03-17|
I082|San Pier d'Isonzo|GO|1921-01-05|
I084|San Pier Niceto|ME|1873-01-20|
I085|San Piero A Sieve|FI|1861-03-17|2014-01-01
I086|San Piero Patti|ME|1861-03-17|
I093|San Pietro a Maida|CZ|1861-03-17|
I092|San Pietro al Natisone|UD|1867-09-02|
I089|San Pietro al Tanagro|SA|1862-12-29|
I095|San Pietro Apostolo|CZ|1863-08-10|
I096|San Pietro Avellana|IS|1861-03-17|
I098|San Pietro Clarenza|CT|1861-03-17|
I088|San Pietro di Cadore|BL|1868-02-14|
I102|San Pietro di Caridà|RC|1928-05-04|
I103|San Pietro di Feletto|TV|1866-11-19|
I105|San Pietro di Morubio|VR|1866-11-19|
I108|San Pietro in Amantea|CS|1861-03-17|
I109|San Pietro in Cariano|VR|1866-11-19|
I110|San Pietro in Casale|BO|1872-01-01|
G788|San Pietro in Cerro|PC|1882-05-29|
I107|San Pietro in Gu|PD|1884-09-16|
I114|San Pietro in Guarano|CS|1861-03-17|
I115|San Pietro in Lama|LE|1861-03-17|
I113|San Pietro Infine|CE|1861-03-17|
I116|San Pietro Mosezzo|NO|1869-02-11|
I117|San Pietro Mussolino|VI|1866-11-19|
I090|San Pietro Val Lemina|TO|1863-01-26|
I119|San Pietro Vernotico|BR|1861-03-17|
I120|San Pietro Viminario|PD|1866-11-19|
I121|San Pio delle Camere|AQ|1861-03-17|
I123|San Polo d'Enza|RE|1862-10-20|
I125|San Polo dei Cavalieri|RM|1871-01-15|
I124|San Polo di Piave|TV|1867-11-25|
I122|San Polo Matese|CB|1863-02-06|
I126|San Ponso|TO|1863-01-05|
I128|San Possidonio|MO|1861-03-17|
I130|San Potito Sannitico|CE|1862-11-24|
I129|San Potito Ultra|AV|1863-02-06|
I131|San Prisco|CE|1861-03-17|
I132|San Procopio|RC|1861-03-17|
I133|San Prospero|MO|1868-03-25|
I135|San Quirico d'Orcia|SI|1862-10-06|
I136|San Quirino|PN|1866-11-19|
I137|San Raffaele Cimena|TO|1861-03-17|
I139|San Roberto|RC|1861-03-17|
I140|San Rocco al Porto|LO|1861-03-17|
I142|San Romano in Garfagnana|LU|1861-03-17|
I143|San Rufo|SA|1861-03-17|
I147|San Salvatore di Fitalia|ME|1863-04-10|
I144|San Salvatore Monferrato|AL|1863-02-16|
I145|San Salvatore Telesino|BN|1863-02-06|
I148|San Salvo|CH|1861-03-17|
I151|San Sebastiano al Vesuvio|NA|1877-04-09|
I150|San Sebastiano Curone|AL|1863-02-23|
I152|San Sebastiano da Po|TO|1863-01-05|
I154|San Secondo di Pinerolo|TO|1863-01-26|
I153|San Secondo Parmense|PR|1862-10-20|
I157|San Severino Lucano|PZ|1863-04-10|
I156|San Severino Marche|MC|1863-08-10|
I158|San Severo|FG|1861-03-17|
I162|San Siro|CO|2003-01-01|
I163|San Sossio Baronia|AV|1861-03-17|
I164|San Sostene|CZ|1861-03-17|
I165|San Sosti|CS|1861-03-17|
I166|San Sperate|SU|1861-03-17|
I373|San Stino di Livenza|VE|1866-11-19|
I261|San Tammaro|CE|1861-03-17|
I328|San Teodoro|ME|1861-03-17|
I329|San Teodoro|SS|1959-05-03|
I347|San Tomaso Agordino|BL|1866-11-19|
I376|San Valentino in Abruzzo Citeriore|PE|1863-02-06|
I377|San Valentino Torio|SA|1863-02-06|
I381|San Venanzo|TR|1861-03-17|
I382|San Vendemiano|TV|1866-11-19|
I384|San Vero Milis|OR|1974-08-20|
I390|San Vincenzo|LI|1949-08-04|
I388|San Vincenzo La Costa|CS|1863-02-06|
I389|San Vincenzo Valle Roveto|AQ|1864-06-23|
I391|San Vitaliano|NA|1861-03-17|
I402|San Vito|SU|1861-03-17|
I403|San Vito al Tagliamento|PN|1866-11-19|
I404|San Vito al Torre|UD|1866-11-19|
I394|San Vito Chietino|CH|1863-02-06|
I396|San Vito dei Normanni|BR|1864-01-29|
I392|San Vito di Cadore|BL|1867-06-02|
I405|San Vito di Fagagna|UD|1866-11-19|
I401|San Vito di Leguzzano|VI|1867-09-02|
I407|San Vito Lo Capo|TP|1952-08-17|
I400|San Vito Romano|RM|1872-05-31|
I393|San Vito sullo Ionio|CZ|1863-04-10|
I408|San Vittore del Lazio|FR|1862-11-24|
I409|San Vittore Olona|MI|1864-04-01|
I414|San Zeno di Montagna|VR|1866-11-19|
I412|San Zeno Naviglio|BS|1879-07-21|
I415|San Zenone al Lambro|MI|1870-08-02|
I416|San Zenone al Po|PV|1863-03-30|
I417|San Zenone degli Ezzelini|TV|1867-11-25|
H757|Sanarica|LE|1861-03-17|
H821|Sandigliano|BI|1861-03-17|
H829|Sandrigo|VI|1866-11-19|
H851|Sanfrè|CN|1861-03-17|
H852|Sanfront|CN|1861-03-17|
H855|Sangano|TO|1861-03-17|
H872|Sangiano|VA|1861-03-17|
H877|Sangineto|CS|1861-03-17|
H944|Sanguinetto|VR|1866-11-19|
H974|Sanluri|SU|1861-03-17|
I048|Sannazzaro de' Burgondi|PV|1863-08-10|
I053|Sannicandro di Bari|BA|1861-03-17|
I059|Sannicola|LE|1908-04-30|
I138|Sanremo|IM|1861-03-17|
I155|Sansepolcro|AR|1861-03-17|
I189|Sant'Agapito|IS|1861-03-17|
I191|Sant'Agata Bolognese|BO|1862-10-31|
I197|Sant'Agata de' Goti|BN|1861-03-17|
I198|Sant'Agata del Bianco|RC|1861-03-17|
I192|Sant'Agata di Esaro|CS|1862-12-12|
I199|Sant'Agata di Militello|ME|1861-03-17|
I193|Sant'Agata di Puglia|FG|1862-11-10|
I201|Sant'Agata Feltria|RN|1861-03-17|
I190|Sant'Agata Fossili|AL|1863-02-23|
I202|Sant'Agata li Battiati|CT|1861-03-17|
I196|Sant'Agata sul Santerno|RA|1863-04-13|
I208|Sant'Agnello|NA|1865-10-25|
I209|Sant'agostino|FE|1861-03-17|2017-01-01
I210|Sant'Albano Stura|CN|1862-12-19|
I213|Sant'Alessio con Vialone|PV|1863-03-30|
I214|Sant'Alessio in Aspromonte|RC|1864-06-23|
I215|Sant'Alessio Siculo|ME|1948-06-26|
I216|Sant'Alfio|CT|1924-01-04|
I258|Sant'Ambrogio di Torino|TO|1863-01-05|
I259|Sant'Ambrogio di Valpolicella|VR|1867-08-26|
I256|Sant'Ambrogio sul Garigliano|FR|1863-02-06|
I262|Sant'Anastasia|NA|1861-03-17|
I263|Sant'Anatolia di Narco|PG|1895-04-26|
I266|Sant'Andrea Apostolo dello Ionio|CZ|1863-07-13|
I265|Sant'Andrea del Garigliano|FR|1907-06-21|
I264|Sant'Andrea di Conza|AV|1863-02-06|
I271|Sant'Andrea Frius|SU|1861-03-17|
I277|Sant'Angelo a Cupolo|BN|1865-12-25|
I278|Sant'Angelo a Fasanella|SA|1861-03-17|
I280|Sant'Angelo a Scala|AV|1861-03-17|
I279|Sant'Angelo all'Esca|AV|1861-03-17|
I273|Sant'Angelo d'Alife|CE|1863-02-06|
I281|Sant'Angelo dei Lombardi|AV|1861-03-17|
I282|Sant'Angelo del Pesco|IS|1861-03-17|
I283|Sant'Angelo di Brolo|ME|1861-03-17|
I275|Sant'Angelo di Piove di Sacco|PD|1867-08-26|
I285|Sant'angelo In Lizzola|PU|1861-03-17|2014-01-01
I286|Sant'Angelo in Pontano|MC|1861-03-17|
I287|Sant'Angelo in Vado|PU|1861-03-17|
I288|Sant'Angelo Le Fratte|PZ|1861-03-17|
I289|Sant'Angelo Limosano|CB|1861-03-17|
I274|Sant'Angelo Lodigiano|LO|1864-03-11|
I276|Sant'Angelo Lomellina|PV|1864-02-02|
I290|Sant'Angelo Muxaro|AG|1861-03-17|
I284|Sant'Angelo Romano|RM|1885-06-12|
M209|Sant'Anna Arresi|SU|1861-03-17|
I292|Sant'Anna d'Alfaedo|VR|1929-01-24|
I293|Sant'Antimo|NA|1861-03-17|
I294|Sant'Antioco|SU|1861-03-17|
I296|Sant'Antonino di Susa|TO|1863-01-05|
I300|Sant'Antonio Abate|NA|1925-07-10|
M276|Sant'Antonio di Gallura|SS|1979-04-20|
I302|Sant'Apollinare|FR|1861-03-17|
I305|Sant'Arcangelo|PZ|1861-03-17|
F557|Sant'Arcangelo Trimonte|BN|1864-11-07|
I306|Sant'Arpino|CE|1861-03-17|
I307|Sant'Arsenio|SA|1861-03-17|
I318|Sant'Egidio alla Vibrata|TE|1863-07-13|
I317|Sant'Egidio del Monte Albino|SA|1863-01-19|
I319|Sant'Elena|PD|1866-11-19|
B466|Sant'Elena Sannita|IS|1896-11-22|
I320|Sant'Elia a Pianisi|CB|1861-03-17|
I321|Sant'Elia Fiumerapido|FR|1862-09-29|
I324|Sant'Elpidio a Mare|FM|1861-03-17|
I332|Sant'Eufemia a Maiella|PE|1863-02-06|
I333|Sant'Eufemia d'Aspromonte|RC|1861-03-17|
I335|Sant'Eusanio del Sangro|CH|1863-02-06|
I336|Sant'Eusanio Forconese|AQ|1863-05-06|
I342|Sant'Ilario d'Enza|RE|1862-10-20|
I341|Sant'Ilario dello Ionio|RC|1863-04-10|
I344|Sant'Ippolito|PU|1861-03-17|
I346|Sant'Olcese|GE|1878-06-21|
I348|Sant'Omero|TE|1861-03-17|
I349|Sant'omobono Terme|BG|1927-08-03|2014-02-04
M333|Sant'Omobono Terme|BG|2014-02-04|
I350|Sant'Onofrio|VV|1861-03-17|
I352|Sant'Oreste|RM|1871-01-15|
I354|Sant'Orsola Terme|TN|1920-10-16|
I375|Sant'Urbano|PD|1866-11-19|
I168|Santa Brigida|BG|1861-03-17|
I171|Santa Caterina Albanese|CS|1863-04-10|
M438|Santa Caterina d'Este|PD|2024-01-22|
I170|Santa Caterina dello Ionio|CZ|1863-04-10|
I169|Santa Caterina Villarmosa|CL|1862-10-31|
I172|Santa Cesarea Terme|LE|1913-07-10|
I176|Santa Cristina d'Aspromonte|RC|1864-06-23|
I175|Santa Cristina e Bissone|PV|1863-03-30|
I174|Santa Cristina Gela|PA|1864-03-11|
I173|Santa Cristina Valgardena|BZ|1920-10-16|
I178|Santa Croce Camerina|RG|1863-07-13|
I179|Santa Croce del Sannio|BN|1883-02-23|
I181|Santa Croce di Magliano|CB|1861-03-17|
I177|Santa Croce sull'Arno|PI|1863-04-13|
I183|Santa Domenica Talao|CS|1864-04-01|
I184|Santa Domenica Vittoria|ME|1864-11-07|
I185|Santa Elisabetta|AG|1955-02-15|
I187|Santa Fiora|GR|1861-03-17|
I188|Santa Flavia|PA|1880-03-19|
I203|Santa Giuletta|PV|1866-07-02|
I205|Santa Giusta|OR|1974-08-20|
I206|Santa Giustina|BL|1866-11-19|
I207|Santa Giustina in Colle|PD|1866-11-19|
I217|Santa Luce|PI|1861-03-17|
I220|Santa Lucia del Mela|ME|1863-04-10|
I221|Santa Lucia di Piave|TV|1867-11-25|
I219|Santa Lucia di Serino|AV|1864-09-12|
I226|Santa Margherita D'adige|PD|1867-08-26|2018-02-17
I224|Santa Margherita di Belice|AG|1863-01-19|
I230|Santa Margherita di Staffora|PV|1929-05-28|
I225|Santa Margherita Ligure|GE|1864-02-02|
I232|Santa Maria a Monte|PI|1869-01-30|
I233|Santa Maria a Vico|CE|1861-03-17|
I234|Santa Maria Capua Vetere|CE|1862-09-08|
M284|Santa Maria Coghinas|SS|1983-02-27|
C717|Santa Maria del Cedro|CS|1948-04-30|
I238|Santa Maria del Molise|IS|1861-03-17|
I237|Santa Maria della Versa|PV|1893-09-17|
I240|Santa Maria di Licodia|CT|1861-03-17|
I242|Santa Maria di Sala|VE|1866-11-19|
I243|Santa Maria Hoè|LC|1861-03-17|
I244|Santa Maria Imbaro|CH|1861-03-17|
M273|Santa Maria la Carità|NA|1979-01-14|
I247|Santa Maria la Fossa|CE|1907-07-01|
I248|Santa Maria la Longa|UD|1866-11-19|
I249|Santa Maria Maggiore|VB|1928-06-28|
I251|Santa Maria Nuova|AN|1861-03-17|
I253|Santa Marina|SA|1861-03-17|
I254|Santa Marina Salina|ME|1910-01-10|
I255|Santa Marinella|RM|1949-10-16|
I291|Santa Ninfa|TP|1861-03-17|
I301|Santa Paolina|AV|1861-03-17|
I308|Santa Severina|KR|1861-03-17|
I310|Santa Sofia|FC|1861-03-17|
I309|Santa Sofia d'Epiro|CS|1863-01-19|
I311|Santa Teresa di Riva|ME|1864-04-01|
I312|Santa Teresa Gallura|SS|1862-09-22|
I314|Santa Venerina|CT|1934-04-07|
I316|Santa Vittoria d'Alba|CN|1862-12-19|
I315|Santa Vittoria in Matenano|FM|1862-11-24|
I182|Santadi|SU|1861-03-17|
I304|Santarcangelo di Romagna|RN|1864-02-02|
I326|Sante Marie|AQ|1869-01-08|
I327|Santena|TO|1878-08-02|
I330|Santeramo in Colle|BA|1863-01-19|
I337|Santhià|VC|1861-03-17|
I339|Santi Cosma e Damiano|LT|1861-03-17|
I365|Santo Stefano al Mare|IM|1861-03-17|
I367|Santo Stefano Belbo|CN|1861-03-17|
I368|Santo Stefano d'Aveto|GE|1861-03-17|
I357|Santo Stefano del Sole|AV|1863-01-19|
C919|Santo Stefano di Cadore|BL|1894-12-31|
I370|Santo Stefano di Camastra|ME|1861-03-17|
I363|Santo Stefano di Magra|SP|1863-04-23|
I359|Santo Stefano di Rogliano|CS|1864-02-14|
I360|Santo Stefano di Sessanio|AQ|1863-05-06|
I371|Santo Stefano in Aspromonte|RC|1861-03-17|
I362|Santo Stefano Lodigiano|LO|1863-04-13|
I356|Santo Stefano Quisquina|AG|1863-01-19|
I372|Santo Stefano Roero|CN|1871-06-01|
I361|Santo Stefano Ticino|MI|1862-12-01|
I260|Santomenna|SA|1881-03-28|
I351|Santopadre|FR|1861-03-17|
I353|Santorso|VI|1866-11-19|
I374|Santu Lussurgiu|OR|1974-08-20|
I410|Sanza|SA|1861-03-17|
I411|Sanzeno|TN|1920-10-16|
I418|Saonara|PD|1866-11-19|
I420|Saponara|ME|1863-04-10|
I421|Sappada|UD|1866-11-19|
I422|Sapri|SA|1861-03-17|
I423|Saracena|CS|1861-03-17|
I424|Saracinesco|RM|1871-01-15|
I425|Sarcedo|VI|1866-11-19|
I426|Sarconi|PZ|1861-03-17|
I428|Sardara|SU|1861-03-17|
I429|Sardigliano|AL|1861-03-17|
I430|Sarego|VI|1866-11-19|
I431|Sarentino|BZ|1920-10-16|
I432|Sarezzano|AL|1861-03-17|
I433|Sarezzo|BS|1861-03-17|
I434|Sarmato|PC|1861-03-17|
I435|Sarmede|TV|1866-11-19|
I436|Sarnano|MC|1861-03-17|
I437|Sarnico|BG|1861-03-17|
I438|Sarno|SA|1861-03-17|
I439|Sarnonico|TN|1920-10-16|
I441|Saronno|VA|1869-03-15|
I442|Sarre|AO|1861-03-17|
I443|Sarroch|CA|1861-03-17|
I444|Sarsina|FC|1861-03-17|
I445|Sarteano|SI|1861-03-17|
I447|Sartirana Lomellina|PV|1863-03-30|
I448|Sarule|NU|1861-03-17|
I449|Sarzana|SP|1861-03-17|
I451|Sassano|SA|1861-03-17|
I452|Sassari|SS|1861-03-17|
I453|Sassello|SV|1861-03-17|
I454|Sassetta|LI|1861-03-17|
I455|Sassinoro|BN|1861-03-17|
I457|Sasso di Castalda|PZ|1863-02-06|
G972|Sasso Marconi|BO|1861-03-17|
I459|Sassocorvaro|PU|1861-03-17|2019-01-01
M413|Sassocorvaro Auditore|PU|2019-01-01|
I460|Sassofeltrio|PU|1861-03-17|
I461|Sassoferrato|AN|1861-03-17|
I462|Sassuolo|MO|1861-03-17|
I463|Satriano|CZ|1861-03-17|
G614|Satriano di Lucania|PZ|1887-01-07|
I464|Sauris|UD|1866-11-19|
I466|Sauze d'Oulx|TO|1861-03-17|
I465|Sauze di Cesana|TO|1882-06-09|
I467|Sava|TA|1870-01-02|
I468|Savelli|KR|1861-03-17|
I469|Saviano|NA|1867-08-26|
I470|Savigliano|CN|1861-03-17|
I471|Savignano Irpino|AV|1862-10-24|
I473|Savignano sul Panaro|MO|1862-12-29|
I472|Savignano sul Rubicone|FC|1862-11-24|
I474|Savigno|BO|1861-03-17|2014-01-01
I475|Savignone|GE|1893-08-30|
I476|Saviore dell'Adamello|BS|1861-03-17|
I477|Savoca|ME|1861-03-17|
I478|Savogna|UD|1866-11-19|
I479|Savogna d'Isonzo|GO|1921-01-05|
H730|Savoia di Lucania|PZ|1879-07-18|
I480|Savona|SV|1861-03-17|
I482|Scafa|PE|1948-03-21|
I483|Scafati|SA|1861-03-17|
I484|Scagnello|CN|1861-03-17|
I486|Scala|SA|1861-03-17|
I485|Scala Coeli|CS|1863-04-10|
I487|Scaldasole|PV|1861-03-17|
I489|Scalea|CS|1861-03-17|
I490|Scalenghe|TO|1893-05-26|
I492|Scaletta Zanclea|ME|1863-04-10|
I493|Scampitella|AV|1948-04-28|
I494|Scandale|KR|1861-03-17|
I496|Scandiano|RE|1861-03-17|
B962|Scandicci|FI|1865-08-13|
I497|Scandolara Ravara|CR|1861-03-17|
I498|Scandolara Ripa d'Oglio|CR|1861-03-17|
I499|Scandriglia|RI|1875-08-30|
I501|Scanno|AQ|1861-03-17|
I503|Scano di Montiferro|OR|1862-09-29|
I504|Scansano|GR|1861-03-17|
M256|Scanzano Jonico|MT|1974-08-02|
I506|Scanzorosciate|BG|1927-08-19|
I507|Scapoli|IS|1861-03-17|
I510|Scarlino|GR|1960-07-19|
I511|Scarmagno|TO|1861-03-17|
I512|Scarnafigi|CN|1861-03-17|
I514|Scarperia|FI|1861-03-17|2014-01-01
M326|Scarperia e San Piero|FI|2014-01-01|
I519|Scena|BZ|1920-10-16|
I520|Scerni|CH|1861-03-17|
I522|Scheggia e Pascelupo|PG|1861-03-17|
I523|Scheggino|PG|1895-04-26|
I526|Schiavi di Abruzzo|CH|1863-02-06|
I527|Schiavon|VI|1866-11-19|
I529|Schignano|CO|1861-03-17|
I530|Schilpario|BG|1861-03-17|
I531|Schio|VI|1866-11-19|
I532|Schivenoglia|MN|1866-11-19|
I533|Sciacca|AG|1861-03-17|
I534|Sciara|PA|1861-03-17|
I535|Scicli|RG|1861-03-17|
I536|Scido|RC|1861-03-17|
D290|Scigliano|CS|1861-03-17|
I537|Scilla|RC|1861-03-17|
I538|Scillato|PA|1961-04-11|
I539|Sciolze|TO|1861-03-17|
I540|Scisciano|NA|1861-03-17|
I541|Sclafani Bagni|PA|1861-03-17|
I543|Scontrone|AQ|1861-03-17|
I544|Scopa|VC|1861-03-17|
I545|Scopello|VC|1861-03-17|
I546|Scoppito|AQ|1861-03-17|
I548|Scordia|CT|1861-03-17|
I549|Scorrano|LE|1861-03-17|
I551|Scorzè|VE|1866-11-19|
I553|Scurcola Marsicana|AQ|1861-03-17|
I554|Scurelle|TN|1920-10-16|
I555|Scurzolengo|AT|1861-03-17|
I556|Seborga|IM|1861-03-17|
I558|Secinaro|AQ|1861-03-17|
I559|Seclì|LE|1861-03-17|
I561|Secugnago|LO|1861-03-17|
I562|Sedegliano|UD|1866-11-19|
I563|Sedico|BL|1866-11-19|
I564|Sedilo|OR|1974-08-20|
I565|Sedini|SS|1861-03-17|
I566|Sedriano|MI|1861-03-17|
I567|Sedrina|BG|1861-03-17|
I569|Sefro|MC|1861-03-17|
I570|Segariu|SU|1861-03-17|
I571|Seggiano|GR|1920-10-19|
I573|Segni|RM|1871-01-15|
I576|Segonzano|TN|1920-10-16|
I577|Segrate|MI|1869-07-06|
I578|Segusino|TV|1866-11-19|
I580|Selargius|CA|1861-03-17|
I581|Selci|RI|1861-03-17|
I582|Selegas|SU|1861-03-17|
M360|Sella Giudicarie|TN|2016-01-01|
I585|Sellano|PG|1879-08-29|
I588|Sellero|BS|1861-03-17|
I589|Sellia|CZ|1861-03-17|
I590|Sellia Marina|CZ|1957-01-18|
I593|Selva dei Molini|BZ|1920-10-16|
I592|Selva di Cadore|BL|1866-11-19|
I594|Selva di Progno|VR|1893-04-10|
I591|Selva di Val Gardena|BZ|1920-10-16|
I595|Selvazzano Dentro|PD|1866-11-19|
I596|Selve Marcone|BI|1863-04-23|2017-01-01
I597|Selvino|BG|1861-03-17|
I598|Semestene|SS|1861-03-17|
I599|Semiana|PV|1861-03-17|
I600|Seminara|RC|1861-03-17|
I601|Semproniano|GR|1963-04-17|
I602|Senago|MI|1861-03-17|
I603|Senale-San Felice|BZ|1974-09-18|
I604|Senales|BZ|1920-10-16|
I605|Seneghe|OR|1974-08-20|
I606|Senerchia|AV|1861-03-17|
I607|Seniga|BS|1861-03-17|
I608|Senigallia|AN|1861-03-17|
I609|Senis|OR|1974-08-20|
I610|Senise|PZ|1861-03-17|
I611|Senna Comasco|CO|1863-02-23|
I612|Senna Lodigiana|LO|1869-03-19|
I613|Sennariolo|OR|1861-03-17|
I614|Sennori|SS|1861-03-17|
I615|Senorbì|SU|1861-03-17|
I618|Sepino|CB|1861-03-17|
I619|Seppiana|VB|1861-03-17|2016-01-01
I621|Sequals|PN|1866-11-19|
I622|Seravezza|LU|1861-03-17|
I624|Serdiana|SU|1861-03-17|
I625|Seregno|MB|1869-03-01|
I626|Seren del Grappa|BL|1866-11-19|
I627|Sergnano|CR|1868-07-18|
I628|Seriate|BG|1861-03-17|
I629|Serina|BG|1861-03-17|
I630|Serino|AV|1861-03-17|
I631|Serle|BS|1861-03-17|
I632|Sermide e Felonica|MN|1866-11-19|
I634|Sermoneta|LT|1871-01-15|
I635|Sernaglia della Battaglia|TV|1866-11-19|
I636|Sernio|SO|1861-03-17|
I637|Serole|AT|1861-03-17|
I642|Serra d'Aiello|CS|1861-03-17|
I643|Serra de' Conti|AN|1861-03-17|
I650|Serra Pedace|CS|1861-03-17|2017-05-05
I640|Serra Riccò|GE|1877-09-08|
I639|Serra San Bruno|VV|1863-02-06|
I653|Serra San Quirico|AN|1861-03-17|
I654|Serra Sant'Abbondio|PU|1861-03-17|
I641|Serracapriola|FG|1861-03-17|
I644|Serradifalco|CL|1861-03-17|
I646|Serralunga d'Alba|CN|1890-08-01|
I645|Serralunga di Crea|AL|1863-02-16|
I647|Serramanna|SU|1863-01-05|
F357|Serramazzoni|MO|1861-03-17|
I648|Serramezzana|SA|1861-03-17|
I649|Serramonacesca|PE|1861-03-17|
I651|Serrapetrona|MC|1861-03-17|
I652|Serrara Fontana|NA|1861-03-17|
I655|Serrastretta|CZ|1861-03-17|
I656|Serrata|RC|1861-03-17|
I662|Serravalle a Po|MN|1867-06-24|
I661|Serravalle di Chienti|MC|1862-10-24|
I659|Serravalle Langhe|CN|1862-12-19|
I660|Serravalle Pistoiese|PT|1863-04-13|
I657|Serravalle Scrivia|AL|1863-01-26|
I663|Serravalle Sesia|VC|1863-08-10|
I666|Serre|SA|1861-03-17|
I667|Serrenti|SU|1861-03-17|
I668|Serri|SU|1861-03-17|
I669|Serrone|FR|1871-01-15|
I670|Serrungarina|PU|1872-05-29|2017-01-01
I671|Sersale|CZ|1861-03-17|
C070|Servigliano|FM|1863-01-26|
I676|Sessa Aurunca|CE|1864-11-07|
I677|Sessa Cilento|SA|1861-03-17|
I678|Sessame|AT|1861-03-17|
I679|Sessano del Molise|IS|1861-03-17|
E070|Sesta Godano|SP|1875-11-10|
I681|Sestino|AR|1861-03-17|
I687|Sesto|BZ|1920-10-16|
I686|Sesto al Reghena|PN|1867-09-02|
I688|Sesto Calende|VA|1869-03-15|
I682|Sesto Campano|IS|1863-04-10|
I683|Sesto ed Uniti|CR|1868-01-01|
I684|Sesto Fiorentino|FI|1869-08-11|
I690|Sesto San Giovanni|MI|1869-03-01|
I689|Sestola|MO|1861-03-17|
I693|Sestri Levante|GE|1861-03-17|
I692|Sestriere|TO|1934-11-23|
I695|Sestu|CA|1861-03-17|
I696|Settala|MI|1869-02-01|
I697|Settefrati|FR|1861-03-17|
M437|Setteville|BL|2024-01-22|
I698|Settime|AT|1861-03-17|
I700|Settimo Milanese|MI|1862-11-03|
I701|Settimo Rottaro|TO|1861-03-17|
I699|Settimo San Pietro|CA|1862-09-29|
I703|Settimo Torinese|TO|1861-03-17|
I702|Settimo Vittone|TO|1861-03-17|
I704|Settingiano|CZ|1861-03-17|
I705|Setzu|SU|1861-03-17|
I706|Seui|SU|1861-03-17|
I707|Seulo|SU|1861-03-17|
I709|Seveso|MB|1869-03-01|
I711|Sezzadio|AL|1861-03-17|
I712|Sezze|LT|1871-01-15|
I714|Sfruz|TN|1920-10-16|
I715|Sgonico|TS|1921-01-05|
I716|Sgurgola|FR|1871-01-15|
I717|Siamaggiore|OR|1861-03-17|
I718|Siamanna|OR|1974-08-20|
I720|Siano|SA|1861-03-17|
I721|Siapiccia|OR|1861-03-17|
M253|Sicignano degli Alburni|SA|1861-03-17|
I723|Siculiana|AG|1861-03-17|
I724|Siddi|SU|1861-03-17|
I725|Siderno|RC|1861-03-17|
I726|Siena|SI|1876-12-28|
I727|Sigillo|PG|1861-03-17|
I728|Signa|FI|1861-03-17|
I729|Silandro|BZ|1920-10-16|
I730|Silanus|NU|1861-03-17|
F116|Silea|TV|1866-11-19|
I732|Siligo|SS|1861-03-17|
I734|Siliqua|SU|1861-03-17|
I735|Silius|SU|1861-03-17|
I737|Sillano|LU|1861-03-17|2015-01-01
M347|Sillano Giuncugnano|LU|2015-01-01|
I736|Sillavengo|NO|1861-03-17|
I738|Silvano d'Orba|AL|1861-03-17|
I739|Silvano Pietra|PV|1861-03-17|
I741|Silvi|TE|1861-03-17|
I742|Simala|OR|1861-03-17|
I743|Simaxis|OR|1861-03-17|
I744|Simbario|VV|1861-03-17|
I745|Simeri Crichi|CZ|1861-03-17|
I747|Sinagra|ME|1861-03-17|
A468|Sinalunga|SI|1864-11-07|
I748|Sindia|NU|1861-03-17|
I749|Sini|OR|1861-03-17|
I750|Sinio|CN|1861-03-17|
I751|Siniscola|NU|1861-03-17|
I752|Sinnai|CA|1861-03-17|
I753|Sinopoli|RC|1861-03-17|
I754|Siracusa|SR|1868-09-15|
I756|Sirignano|AV|1861-03-17|
I757|Siris|OR|1861-03-17|
I633|Sirmione|BS|1861-03-17|
I758|Sirolo|AN|1861-03-17|
I759|Sirone|LC|1861-03-17|
I760|Siror|TN|1920-10-16|2016-01-01
I761|Sirtori|LC|1861-03-17|
I763|Sissa|PR|1867-06-03|2014-01-01
M325|Sissa Trecasali|PR|2014-01-01|
I765|Siurgus Donigala|SU|1861-03-17|
E265|Siziano|PV|1871-06-01|
I767|Sizzano|NO|1861-03-17|
I771|Sluderno|BZ|1920-10-16|
I772|Smarano|TN|1920-10-16|2015-01-01
I774|Smerillo|FM|1919-08-04|
I775|Soave|VR|1866-11-19|
I777|Socchieve|UD|1866-11-19|
I778|Soddì|OR|1861-03-17|
I779|Sogliano al Rubicone|FC|1862-11-24|
I780|Sogliano Cavour|LE|1862-11-28|
I781|Soglio|AT|1861-03-17|
I782|Soiano del Lago|BS|1861-03-17|
I783|Solagna|VI|1866-11-19|
I785|Solarino|SR|1861-03-17|
I786|Solaro|MI|1919-08-04|
I787|Solarolo|RA|1861-03-17|
I790|Solarolo Rainerio|CR|1868-01-01|
I791|Solarussa|OR|1861-03-17|
I792|Solbiate|CO|1861-03-17|2019-01-01
I793|Solbiate Arno|VA|1905-04-24|
M412|Solbiate con Cagno|CO|2019-01-01|
I794|Solbiate Olona|VA|1893-01-27|
I796|Soldano|IM|1861-03-17|
I797|Soleminis|SU|1861-03-17|
I798|Solero|AL|1861-03-17|
I799|Solesino|PD|1866-11-19|
I800|Soleto|LE|1861-03-17|
I801|Solferino|MN|1868-07-01|
I802|Soliera|MO|1861-03-17|
I803|Solignano|PR|1861-03-17|
I805|Solofra|AV|1861-03-17|
I808|Solonghello|AL|1861-03-17|
I809|Solopaca|BN|1861-03-17|
I812|Solto Collina|BG|1928-03-07|
I813|Solza|BG|1861-03-17|
I815|Somaglia|LO|1882-03-03|
I817|Somano|CN|1861-03-17|
I819|Somma Lombardo|VA|1862-11-07|
I820|Somma Vesuviana|NA|1863-01-19|
I821|Sommacampagna|VR|1866-11-19|
I822|Sommariva del Bosco|CN|1871-04-01|
I823|Sommariva Perno|CN|1871-04-01|
I824|Sommatino|CL|1861-03-17|
I825|Sommo|PV|1866-01-14|
I826|Sona|VR|1866-11-19|
I827|Soncino|CR|1861-03-17|
I828|Sondalo|SO|1861-03-17|
I829|Sondrio|SO|1861-03-17|
I830|Songavazzo|BG|1861-03-17|
I831|Sonico|BS|1861-03-17|
I832|Sonnino|LT|1871-01-15|
I835|Soprana|BI|1861-03-17|2019-01-01
I838|Sora|FR|1861-03-17|
I839|Soraga di Fassa|TN|1920-10-16|
I840|Soragna|PR|1861-03-17|
I841|Sorano|GR|1861-03-17|
I844|Sorbo San Basile|CZ|1863-02-06|
I843|Sorbo Serpico|AV|1862-12-29|
I845|Sorbolo|PR|1861-03-17|2019-01-01
M411|Sorbolo Mezzani|PR|2019-01-01|
I847|Sordevolo|BI|1861-03-17|
I848|Sordio|LO|1861-03-17|
I849|Soresina|CR|1868-01-01|
I850|Sorgà|VR|1866-11-19|
I851|Sorgono|NU|1861-03-17|
I852|Sori|GE|1861-03-17|
I853|Sorianello|VV|1861-03-17|
I854|Soriano Calabro|VV|1877-11-18|
I855|Soriano nel Cimino|VT|1871-12-07|
I856|Sorico|CO|1861-03-17|
I857|Soriso|NO|1861-03-17|
I858|Sorisole|BG|1861-03-17|
I860|Sormano|CO|1861-03-17|
I861|Sorradile|OR|1861-03-17|
I862|Sorrento|NA|1861-03-17|
I863|Sorso|SS|1861-03-17|
I864|Sortino|SR|1861-03-17|
I865|Sospiro|CR|1868-07-06|
I866|Sospirolo|BL|1866-11-19|
I867|Sossano|VI|1866-11-19|
I868|Sostegno|BI|1861-03-17|
I869|Sotto il Monte Giovanni XXIII|BG|1861-03-17|
I871|Sover|TN|1920-10-16|
I872|Soverato|CZ|1861-03-17|
I873|Sovere|BG|1861-03-17|
I874|Soveria Mannelli|CZ|1871-01-01|
I875|Soveria Simeri|CZ|1861-03-17|
I876|Soverzene|BL|1866-11-19|
I877|Sovicille|SI|1861-03-17|
I878|Sovico|MB|1861-03-17|
I879|Sovizzo|VI|1866-11-19|2024-01-22
M436|Sovizzo|VI|2024-01-22|
I673|Sovramonte|BL|1881-12-05|
I880|Sozzago|NO|1861-03-17|
I881|Spadafora|ME|1929-06-13|
I884|Spadola|VV|1861-03-17|
I885|Sparanise|CE|1861-03-17|
I886|Sparone|TO|1861-03-17|
I887|Specchia|LE|1874-10-08|
I888|Spello|PG|1861-03-17|
I889|Spera|TN|1920-10-16|2016-01-01
I891|Sperlinga|EN|1861-03-17|
I892|Sperlonga|LT|1861-03-17|
I893|Sperone|AV|1861-03-17|
I894|Spessa|PV|1861-03-17|
I895|Spezzano Albanese|CS|1861-03-17|
I896|Spezzano della Sila|CS|1928-05-19|
I898|Spezzano Piccolo|CS|1861-03-17|2017-05-05
I899|Spiazzo|TN|1928-10-30|
I901|Spigno Monferrato|AL|1863-04-13|
I902|Spigno Saturnia|LT|1863-02-06|
I903|Spilamberto|MO|1861-03-17|
I904|Spilimbergo|PN|1872-01-01|
I905|Spilinga|VV|1861-03-17|
I906|Spinadesco|CR|1861-03-17|
I907|Spinazzola|BT|1861-03-17|
I908|Spinea|VE|1866-11-19|
I909|Spineda|CR|1861-03-17|
I910|Spinete|CB|1861-03-17|
I911|Spineto Scrivia|AL|1861-03-17|
I912|Spinetoli|AP|1867-01-31|
I914|Spino d'Adda|CR|1868-08-14|
I916|Spinone al Lago|BG|1928-07-29|
I917|Spinoso|PZ|1861-03-17|
I919|Spirano|BG|1861-03-17|
I921|Spoleto|PG|1861-03-17|
I922|Spoltore|PE|1861-03-17|
I923|Spongano|LE|1861-03-17|
I924|Spormaggiore|TN|1920-10-16|
I925|Sporminore|TN|1920-10-16|
I926|Spotorno|SV|1861-03-17|
I927|Spresiano|TV|1866-11-19|
I928|Spriana|SO|1861-03-17|
I929|Squillace|CZ|1861-03-17|
I930|Squinzano|LE|1861-03-17|
I932|Staffolo|AN|1861-03-17|
I935|Stagno Lombardo|CR|1895-11-04|
I936|Staiti|RC|1885-01-15|
I937|Stalettì|CZ|1861-03-17|
I938|Stanghella|PD|1866-11-19|
I939|Staranzano|GO|1921-01-05|
M298|Statte|TA|1993-05-01|
I941|Stazzano|AL|1861-03-17|
I942|Stazzema|LU|1861-03-17|
I943|Stazzona|CO|1861-03-17|
I945|Stefanaconi|VV|1861-03-17|
I946|Stella|SV|1861-03-17|
G887|Stella Cilento|SA|1871-10-16|
I947|Stellanello|SV|1861-03-17|
I948|Stelvio|BZ|1920-10-16|
I949|Stenico|TN|1920-10-16|
I950|Sternatia|LE|1861-03-17|
I951|Stezzano|BG|1861-03-17|
I952|Stia|AR|1861-03-17|2014-01-01
I953|Stienta|RO|1866-11-19|
I954|Stigliano|MT|1861-03-17|
I955|Stignano|RC|1861-03-17|
I956|Stilo|RC|1861-03-17|
I959|Stimigliano|RI|1861-03-17|
M290|Stintino|SS|1988-08-06|
I960|Stio|SA|1861-03-17|
I962|Stornara|FG|1905-07-10|
I963|Stornarella|FG|1861-03-17|
I964|Storo|TN|1920-10-16|
I965|Stra|VE|1866-11-19|
I968|Stradella|PV|1861-03-17|
I969|Strambinello|TO|1861-03-17|
I970|Strambino|TO|1861-03-17|
I973|Strangolagalli|FR|1871-01-15|
I974|Stregna|UD|1866-11-19|
I975|Strembo|TN|1920-10-16|
I976|Stresa|VB|1861-03-17|
I977|Strevi|AL|1861-03-17|
I978|Striano|NA|1861-03-17|
I979|Strigno|TN|1920-10-16|2016-01-01
I980|Strona|BI|1861-03-17|
I981|Stroncone|TR|1861-03-17|
I982|Strongoli|KR|1861-03-17|
I984|Stroppiana|VC|1861-03-17|
I985|Stroppo|CN|1861-03-17|
I986|Strozza|BG|1861-03-17|
I990|Sturno|AV|1861-03-17|
B014|Suardi|PV|1863-03-30|
I991|Subbiano|AR|1861-03-17|
I992|Subiaco|RM|1871-01-15|
I993|Succivo|CE|1861-03-17|
I994|Sueglio|LC|1861-03-17|
I995|Suelli|SU|1861-03-17|
I996|Suello|LC|1861-03-17|
I997|Suisio|BG|1861-03-17|
I998|Sulbiate|MB|1909-07-04|
I804|Sulmona|AQ|1861-03-17|
L002|Sulzano|BS|1861-03-17|
L003|Sumirago|VA|1869-03-22|
L004|Summonte|AV|1861-03-17|
L006|Suni|OR|1861-03-17|
L007|Suno|NO|1861-03-17|
L008|Supersano|LE|1861-03-17|
L009|Supino|FR|1871-01-15|
L010|Surano|LE|1861-03-17|
L011|Surbo|LE|1861-03-17|
L013|Susa|TO|1861-03-17|
L014|Susegana|TV|1889-08-16|
L015|Sustinente|MN|1866-11-19|
L016|Sutera|CL|1861-03-17|
L017|Sutri|VT|1871-01-15|
L018|Sutrio|UD|1866-11-19|
L019|Suvereto|LI|1861-03-17|
L020|Suzzara|MN|1866-11-19|
L022|Taceno|LC|1861-03-17|
L023|Tadasuni|OR|1861-03-17|
L024|Taggia|IM|1861-03-17|
L025|Tagliacozzo|AQ|1861-03-17|
L026|Taglio di Po|RO|1866-11-19|
L027|Tagliolo Monferrato|AL|1861-03-17|
L030|Taibon Agordino|BL|1866-11-19|
L032|Taino|VA|1861-03-17|
L033|Taio|TN|1920-10-16|2015-01-01
G736|Taipana|UD|1866-11-19|
L034|Talamello|RN|1861-03-17|
L035|Talamona|SO|1861-03-17|
L036|Talana|NU|1861-03-17|
L037|Taleggio|BG|1861-03-17|
L038|Talla|AR|1861-03-17|
L039|Talmassons|UD|1866-11-19|
L040|Tambre|BL|1866-11-19|
L042|Taormina|ME|1861-03-17|
L046|Tarano|RI|1871-03-01|
L047|Taranta Peligna|CH|1881-09-04|
L048|Tarantasca|CN|1861-03-17|
L049|Taranto|TA|1861-03-17|
L050|Tarcento|UD|1866-11-19|
D024|Tarquinia|VT|1872-09-25|
L055|Tarsia|CS|1861-03-17|
L056|Tartano|SO|1861-03-17|
L057|Tarvisio|UD|1866-11-19|
L058|Tarzo|TV|1866-11-19|
L059|Tassarolo|AL|1861-03-17|
L060|Tassullo|TN|1920-10-16|2016-01-01
L061|Taurano|AV|1861-03-17|
L062|Taurasi|AV|1861-03-17|
L063|Taurianova|RC|1928-03-27|
L064|Taurisano|LE|1861-03-17|
L065|Tavagnacco|UD|1866-11-19|
L066|Tavagnasco|TO|1861-03-17|
L067|Tavarnelle Val Di Pesa|FI|1893-01-02|2019-01-01
F260|Tavazzano con Villavesco|LO|1879-06-09|
L069|Tavenna|CB|1861-03-17|
L070|Taverna|CZ|1861-03-17|
L071|Tavernerio|CO|1861-03-17|
L073|Tavernola Bergamasca|BG|1863-07-13|
C698|Tavernole sul Mella|BS|1861-03-17|
L074|Taviano|LE|1885-01-15|
L075|Tavigliano|BI|1861-03-17|
L078|Tavoleto|PU|1861-03-17|
L081|Tavullia|PU|1861-03-17|
L082|Teana|PZ|1861-03-17|
L083|Teano|CE|1861-03-17|
D292|Teggiano|SA|1862-12-29|
L084|Teglio|SO|1861-03-17|
L085|Teglio Veneto|VE|1868-02-14|
L086|Telese Terme|BN|1934-02-13|
L087|Telgate|BG|1861-03-17|
L088|Telti|SS|1963-09-27|
L089|Telve|TN|1920-10-16|
L090|Telve di Sopra|TN|1920-10-16|
L093|Tempio Pausania|SS|1861-03-17|
L094|Temù|BS|1861-03-17|
L096|Tenna|TN|1920-10-16|
L097|Tenno|TN|1920-10-16|
L100|Teolo|PD|1866-11-19|
L101|Teor|UD|1866-11-19|2014-01-01
L102|Teora|AV|1861-03-17|
L103|Teramo|TE|1861-03-17|
L104|Terdobbiate|NO|1861-03-17|
L105|Terelle|FR|1861-03-17|
L106|Terento|BZ|1920-10-16|
E548|Terenzo|PR|1897-01-01|
M282|Tergu|SS|1980-07-11|
L107|Terlago|TN|1920-10-16|2016-01-01
L108|Terlano|BZ|1920-10-16|
L109|Terlizzi|BA|1861-03-17|
M210|Terme Vigliatore|ME|1966-07-17|
L111|Termeno sulla strada del vino|BZ|1920-10-16|
L112|Termini Imerese|PA|1863-04-10|
L113|Termoli|CB|1861-03-17|
L115|Ternate|VA|1861-03-17|
L116|Ternengo|BI|1861-03-17|
L117|Terni|TR|1861-03-17|
L118|Terno d'Isola|BG|1892-12-19|
L120|Terracina|LT|1871-01-15|
L121|Terragnolo|TN|1920-10-16|
L122|Terralba|OR|1861-03-17|
L124|Terranova da Sibari|CS|1864-03-04|
L125|Terranova dei Passerini|LO|1863-01-26|
L126|Terranova di Pollino|PZ|1863-04-10|
L127|Terranova Sappo Minulio|RC|1864-06-23|
L123|Terranuova Bracciolini|AR|1868-08-09|
L131|Terrasini|PA|1861-03-17|
L132|Terrassa Padovana|PD|1867-08-05|
L134|Terravecchia|CS|1921-05-12|
L136|Terrazzo|VR|1866-11-19|
M407|Terre d'Adige|TN|2019-01-01|
M381|Terre del Reno|FE|2017-01-01|
M379|Terre Roveresche|PU|2017-01-01|
L137|Terres|TN|1920-10-16|2016-01-01
L138|Terricciola|PI|1861-03-17|
L139|Terruggia|AL|1861-03-17|
L140|Tertenia|NU|1861-03-17|
L142|Terzigno|NA|1913-07-13|
L143|Terzo|AL|1861-03-17|
L144|Terzo d'Aquileia|UD|1878-11-23|
L145|Terzolas|TN|1920-10-16|
L146|Terzorio|IM|1861-03-17|
L147|Tesero|TN|1920-10-16|
L149|Tesimo|BZ|1920-10-16|
L150|Tessennano|VT|1871-01-15|
L152|Testico|SV|1861-03-17|
L153|Teti|NU|1861-03-17|
L154|Teulada|SU|1861-03-17|
L155|Teverola|CE|1861-03-17|
L156|Tezze sul Brenta|VI|1866-11-19|
L157|Thiene|VI|1866-11-19|
L158|Thiesi|SS|1861-03-17|
L160|Tiana|NU|1861-03-17|
L162|Tiarno Di Sopra|TN|1920-10-16|2010-01-01
L163|Tiarno Di Sotto|TN|1920-10-16|2010-01-01
L164|Ticengo|CR|1861-03-17|
L165|Ticineto|AL|1861-03-17|
L166|Tiggiano|LE|1861-03-17|
L167|Tiglieto|GE|1861-03-17|
L168|Tigliole|AT|1861-03-17|
L169|Tignale|BS|1861-03-17|
L172|Tinnura|OR|1861-03-17|
L173|Tione degli Abruzzi|AQ|1861-03-17|
L174|Tione di Trento|TN|1920-10-16|
L175|Tirano|SO|1875-06-11|
L176|Tires|BZ|1920-10-16|
L177|Tiriolo|CZ|1861-03-17|
L178|Tirolo|BZ|1920-10-16|
L180|Tissi|SS|1861-03-17|
L181|Tito|PZ|1861-03-17|
L182|Tivoli|RM|1871-01-15|
L183|Tizzano Val Parma|PR|1863-08-10|
L184|Toano|RE|1884-06-20|
L185|Tocco Caudio|BN|1863-02-06|
L186|Tocco da Casauria|PE|1863-02-06|
L187|Toceno|VB|1861-03-17|
L188|Todi|PG|1861-03-17|
L189|Toffia|RI|1876-09-10|
L190|Toirano|SV|1861-03-17|
L191|Tolentino|MC|1861-03-17|
L192|Tolfa|RM|1871-01-15|
L193|Tollegno|BI|1861-03-17|
L194|Tollo|CH|1861-03-17|
L195|Tolmezzo|UD|1866-11-19|
L197|Tolve|PZ|1861-03-17|
L199|Tombolo|PD|1866-11-19|
L200|Ton|TN|1928-12-22|
L201|Tonadico|TN|1920-10-16|2016-01-01
L202|Tonara|NU|1861-03-17|
L203|Tonco|AT|1861-03-17|
L204|Tonengo|AT|1861-03-17|2023-01-01
D717|Tonezza del Cimone|VI|1866-11-19|
L205|Tora e Piccilli|CE|1861-03-17|
L206|Torano Castello|CS|1864-11-07|
L207|Torano Nuovo|TE|1863-07-13|
L210|Torbole Casaglia|BS|1872-01-19|
L211|Torcegno|TN|1920-10-16|
L212|Torchiara|SA|1861-03-17|
L213|Torchiarolo|BR|1861-03-17|
L214|Torella dei Lombardi|AV|1862-11-10|
L215|Torella del Sannio|CB|1861-03-17|
L216|Torgiano|PG|1861-03-17|
L217|Torgnon|AO|1861-03-17|
L219|Torino|TO|1889-08-12|
L218|Torino di Sangro|CH|1863-02-06|
L220|Toritto|BA|1861-03-17|
L221|Torlino Vimercati|CR|1861-03-17|
L223|Tornaco|NO|1861-03-17|
L224|Tornareccio|CH|1861-03-17|
L225|Tornata|CR|1868-01-01|
L227|Tornimparte|AQ|1861-03-17|
L228|Torno|CO|1861-03-17|
L229|Tornolo|PR|1893-08-11|
L230|Toro|CB|1861-03-17|
L231|Torpè|NU|1861-03-17|
L233|Torraca|SA|1861-03-17|
L235|Torralba|SS|1861-03-17|
L237|Torrazza Coste|PV|1861-03-17|
L238|Torrazza Piemonte|TO|1919-08-22|
L239|Torrazzo|BI|1861-03-17|
L245|Torre Annunziata|NA|1877-03-09|
L250|Torre Beretti e Castellaro|PV|1928-07-28|
L251|Torre Boldone|BG|1861-03-17|
L252|Torre Bormida|CN|1861-03-17|
L243|Torre Cajetani|FR|1872-10-18|
L247|Torre Canavese|TO|1861-03-17|
L256|Torre d'Arese|PV|1861-03-17|
L269|Torre d'Isola|PV|1872-11-01|
L257|Torre de' Busi|BG|1861-03-17|
L262|Torre de' Negri|PV|1861-03-17|
L263|Torre de' Passeri|PE|1861-03-17|
L258|Torre de' Picenardi|CR|1868-01-01|
L265|Torre de' Roveri|BG|1861-03-17|
L259|Torre del Greco|NA|1861-03-17|
L267|Torre di Mosto|VE|1866-11-19|
L240|Torre di Ruggiero|CZ|1864-06-23|
L244|Torre di Santa Maria|SO|1863-07-13|
L272|Torre Le Nocelle|AV|1861-03-17|
L241|Torre Mondovì|CN|1862-12-19|
L274|Torre Orsaia|SA|1861-03-17|
L276|Torre Pallavicina|BG|1861-03-17|
L277|Torre Pellice|TO|1878-02-18|
L278|Torre San Giorgio|CN|1861-03-17|
L279|Torre San Patrizio|FM|1861-03-17|
L280|Torre Santa Susanna|BR|1861-03-17|
L246|Torreano|UD|1866-11-19|
L248|Torrebelvicino|VI|1866-11-19|
L253|Torrebruna|CH|1861-03-17|
L254|Torrecuso|BN|1861-03-17|
L270|Torreglia|PD|1866-11-19|
L271|Torregrotta|ME|1923-11-28|
L273|Torremaggiore|FG|1861-03-17|
M286|Torrenova|ME|1984-12-09|
L281|Torresina|CN|1862-12-19|
L282|Torretta|PA|1861-03-17|
L285|Torrevecchia Pia|PV|1872-11-01|
L284|Torrevecchia Teatina|CH|1879-05-12|
L287|Torri del Benaco|VR|1867-08-26|
L297|Torri di Quartesolo|VI|1866-11-19|
L286|Torri in Sabina|RI|1876-03-17|
I550|Torriana|RN|1861-03-17|2014-01-01
L290|Torrice|FR|1871-01-15|
L294|Torricella|TA|1954-10-29|
L296|Torricella del Pizzo|CR|1861-03-17|
L293|Torricella in Sabina|RI|1876-09-16|
L291|Torricella Peligna|CH|1863-02-06|
L295|Torricella Sicura|TE|1869-01-28|
L292|Torricella Verzate|PV|1863-03-30|
L298|Torriglia|GE|1861-03-17|
L299|Torrile|PR|1861-03-17|
L301|Torrioni|AV|1861-03-17|
L303|Torrita di Siena|SI|1861-03-17|
L302|Torrita Tiberina|RM|1872-10-30|
A355|Tortolì|NU|1928-05-12|
L304|Tortona|AL|1861-03-17|
L305|Tortora|CS|1861-03-17|
L306|Tortorella|SA|1861-03-17|
L307|Tortoreto|TE|1861-03-17|
L308|Tortorici|ME|1861-03-17|
L309|Torviscosa|UD|1866-11-19|
L312|Toscolano-Maderno|BS|1928-07-29|
L314|Tossicia|TE|1894-03-05|
L316|Tovo di Sant'Agata|SO|1863-07-13|
L315|Tovo San Giacomo|SV|1863-04-23|
L317|Trabia|PA|1861-03-17|
L319|Tradate|VA|1861-03-17|
L321|Tramatza|OR|1861-03-17|
L322|Trambileno|TN|1920-10-16|
L323|Tramonti|SA|1861-03-17|
L324|Tramonti di Sopra|PN|1866-11-19|
L325|Tramonti di Sotto|PN|1866-11-19|
L326|Tramutola|PZ|1861-03-17|
L327|Trana|TO|1861-03-17|
L328|Trani|BT|1861-03-17|
L329|Transacqua|TN|1920-10-16|2016-01-01
L330|Traona|SO|1861-03-17|
L331|Trapani|TP|1868-08-25|
L332|Trappeto|PA|1954-07-23|
L333|Trarego Viggiona|VB|1861-03-17|
L334|Trasacco|AQ|1861-03-17|
L335|Trasaghis|UD|1866-11-19|
L336|Trasquera|VB|1861-03-17|
L337|Tratalias|SU|1861-03-17|
L338|Trausella|AO|1861-03-17|2019-01-01
I236|Travacò Siccomario|PV|1872-11-01|
L339|Travagliato|BS|1879-01-24|
L342|Travedona-Monate|VA|1927-09-04|
L345|Traversella|TO|1861-03-17|
L346|Traversetolo|PR|1861-03-17|
L340|Traves|TO|1861-03-17|
L347|Travesio|PN|1866-11-19|
L348|Travo|PC|1861-03-17|
M361|Tre Ville|TN|2016-01-01|
L349|Trebaseleghe|PD|1866-11-19|
L353|Trebisacce|CS|1861-03-17|
L354|Trecasali|PR|1867-06-03|2014-01-01
M280|Trecase|NA|1980-04-05|
L355|Trecastagni|CT|1861-03-17|
M318|Trecastelli|AN|2014-01-01|
L356|Trecate|NO|1861-03-17|
L357|Trecchina|PZ|1861-03-17|
L359|Trecenta|RO|1866-11-19|
L361|Tredozio|FC|1861-03-17|
L363|Treglio|CH|1861-03-17|
L364|Tregnago|VR|1866-11-19|
L366|Treia|MC|1861-03-17|
L367|Treiso|CN|1957-08-14|
L368|Tremenico|LC|1861-03-17|2018-01-01
L369|Tremestieri Etneo|CT|1874-06-30|
M341|Tremezzina|CO|2014-02-04|
L371|Tremezzo|CO|1861-03-17|2014-02-04
L372|Tremosine sul Garda|BS|1861-03-17|
L375|Trenta|CS|1861-03-17|2017-05-05
L377|Trentinara|SA|1861-03-17|
L378|Trento|TN|1920-10-16|
L379|Trentola Ducenta|CE|1861-03-17|
L380|Trenzano|BS|1861-03-17|
L381|Treppo Carnico|UD|1867-09-02|2018-02-01
L382|Treppo Grande|UD|1866-11-19|
M399|Treppo Ligosullo|UD|2018-02-01|
L383|Trepuzzi|LE|1861-03-17|
L384|Trequanda|SI|1877-07-16|
L385|Tres|TN|1920-10-16|2015-01-01
L386|Tresana|MS|1869-04-01|
L388|Trescore Balneario|BG|1867-07-22|
L389|Trescore Cremasco|CR|1861-03-17|
L390|Tresigallo|FE|1961-12-26|2019-01-01
M409|Tresignana|FE|2019-01-01|
L392|Tresivio|SO|1867-01-06|
L393|Tresnuraghes|OR|1861-03-17|
L396|Trevenzuolo|VR|1866-11-19|
L397|Trevi|PG|1861-03-17|
L398|Trevi nel Lazio|FR|1872-10-18|
L399|Trevico|AV|1861-03-17|
L400|Treviglio|BG|1861-03-17|
L402|Trevignano|TV|1866-11-19|
L401|Trevignano Romano|RM|1884-06-14|
L403|Treville|AL|1861-03-17|
L404|Treviolo|BG|1861-03-17|
L407|Treviso|TV|1866-11-19|
L406|Treviso Bresciano|BS|1867-06-02|
L408|Trezzano Rosa|MI|1862-11-03|
L409|Trezzano sul Naviglio|MI|1862-11-03|
L411|Trezzo sull'Adda|MI|1869-02-01|
L410|Trezzo Tinella|CN|1862-12-19|
L413|Trezzone|CO|1861-03-17|
L414|Tribano|PD|1866-11-19|
L415|Tribiano|MI|1861-03-17|
L416|Tribogna|GE|1861-03-17|
L418|Tricarico|MT|1861-03-17|
L419|Tricase|LE|1874-10-08|
L420|Tricerro|VC|1861-03-17|
L421|Tricesimo|UD|1866-11-19|
L422|Trichiana|BL|1866-11-19|2019-01-30
L423|Triei|NU|1861-03-17|
L424|Trieste|TS|1921-01-05|
L425|Triggiano|BA|1861-03-17|
L426|Trigolo|CR|1861-03-17|
L427|Trinità|CN|1861-03-17|
L428|Trinità d'Agultu e Vignola|SS|1958-08-12|
B915|Trinitapoli|BT|1863-04-10|
L429|Trino|VC|1870-09-01|
L430|Triora|IM|1861-03-17|
L431|Tripi|ME|1861-03-17|
L432|Trisobbio|AL|1861-03-17|
L433|Trissino|VI|1866-11-19|
L434|Triuggio|MB|1871-07-01|
L435|Trivento|CB|1861-03-17|
L436|Trivero|BI|1861-03-17|2019-01-01
L437|Trivigliano|FR|1871-01-15|
L438|Trivignano Udinese|UD|1866-11-19|
L439|Trivigno|PZ|1861-03-17|
L440|Trivolzio|PV|1861-03-17|
L444|Trodena nel parco naturale|BZ|1920-10-16|
L445|Trofarello|TO|1861-03-17|
L447|Troia|FG|1861-03-17|
L448|Troina|EN|1861-03-17|
L449|Tromello|PV|1861-03-17|
L450|Trontano|VB|1861-03-17|
A705|Tronzano Lago Maggiore|VA|1863-12-14|
L451|Tronzano Vercellese|VC|1862-12-29|
L452|Tropea|VV|1861-03-17|
L453|Trovo|PV|1872-11-01|
L454|Truccazzano|MI|1869-02-01|
L455|Tubre|BZ|1920-10-16|
L457|Tuenno|TN|1920-10-16|2016-01-01
L458|Tufara|CB|1861-03-17|
L459|Tufillo|CH|1861-03-17|
L460|Tufino|NA|1861-03-17|
L461|Tufo|AV|1861-03-17|
L462|Tuglie|LE|1861-03-17|
L463|Tuili|SU|1861-03-17|
L464|Tula|SS|1861-03-17|
L466|Tuoro sul Trasimeno|PG|1875-05-11|
G507|Turania|RI|1861-03-17|
L469|Turano Lodigiano|LO|1869-02-13|
L470|Turate|CO|1861-03-17|
L471|Turbigo|MI|1861-03-17|
L472|Turi|BA|1861-03-17|
L473|Turri|SU|1861-03-17|
L474|Turriaco|GO|1921-01-05|
L475|Turrivalignani|PE|1861-03-17|
L477|Tursi|MT|1871-03-01|
L478|Tusa|ME|1861-03-17|
L310|Tuscania|VT|1871-01-15|
C789|Ubiale Clanezzo|BG|1861-03-17|
L480|Uboldo|VA|1861-03-17|
L482|Ucria|ME|1861-03-17|
L483|Udine|UD|1866-11-19|
L484|Ugento|LE|1861-03-17|
L485|Uggiano la Chiesa|LE|1861-03-17|
M435|Uggiate con Ronago|CO|2024-01-01|
L487|Uggiate-trevano|CO|1938-01-18|2024-01-01
L488|Ulà Tirso|OR|1870-09-30|
L489|Ulassai|NU|1861-03-17|
L490|Ultimo|BZ|1920-10-16|
D786|Umbertide|PG|1863-04-13|
L492|Umbriatico|KR|1861-03-17|
L494|Urago d'Oglio|BS|1861-03-17|
L496|Uras|OR|1861-03-17|
L497|Urbana|PD|1866-11-19|
L498|Urbania|PU|1861-03-17|
L499|Urbe|SV|1929-06-13|
L500|Urbino|PU|1861-03-17|
L501|Urbisaglia|MC|1861-03-17|
L502|Urgnano|BG|1861-03-17|
L503|Uri|SS|1861-03-17|
L505|Ururi|CB|1861-03-17|
L506|Urzulei|NU|1861-03-17|
L507|Uscio|GE|1877-11-03|
L508|Usellus|OR|1861-03-17|
L509|Usini|SS|1861-03-17|
L511|Usmate Velate|MB|1869-03-11|
L512|Ussana|SU|1861-03-17|
L513|Ussaramanna|SU|1861-03-17|
L514|Ussassai|NU|1861-03-17|
L515|Usseaux|TO|1861-03-17|
L516|Usseglio|TO|1861-03-17|
L517|Ussita|MC|1913-01-01|
L519|Ustica|PA|1861-03-17|
L521|Uta|CA|1861-03-17|
L522|Uzzano|PT|1895-05-10|
L524|Vaccarizzo Albanese|CS|1864-01-29|
L525|Vacone|RI|1861-03-17|
L526|Vacri|CH|1861-03-17|
L527|Vadena|BZ|1920-10-16|
L528|Vado Ligure|SV|1861-03-17|
L533|Vagli Sotto|LU|1861-03-17|
L529|Vaglia|FI|1861-03-17|
L532|Vaglio Basilicata|PZ|1863-04-10|
L531|Vaglio Serra|AT|1863-02-16|
L537|Vaiano|PO|1949-09-08|
L535|Vaiano Cremasco|CR|1862-12-19|
L538|Vaie|TO|1861-03-17|
L539|Vailate|CR|1861-03-17|
L540|Vairano Patenora|CE|1862-12-29|
M265|Vajont|PN|1971-07-10|
M334|Val Brembilla|BG|2014-02-04|
L555|Val della Torre|TO|1861-03-17|
M405|Val di Chy|TO|2019-01-01|
L562|Val di Nizza|PV|1891-06-09|
L564|Val di Vizze|BZ|1931-12-06|
M374|Val di Zoldo|BL|2016-02-23|
M384|Val Liona|VI|2017-02-17|
L638|Val Masino|SO|1861-03-17|
H259|Val Rezzo|CO|1928-06-30|
L544|Valbondione|BG|1927-10-11|
L545|Valbrembo|BG|1928-05-19|
M423|Valbrenta|VI|2019-01-30|
L546|Valbrevenna|GE|1893-08-30|
L547|Valbrona|CO|1861-03-17|
M415|Valchiusa|TO|2019-01-01|
L550|Valda|TN|1920-10-16|2016-01-01
L551|Valdagno|VI|1866-11-19|
M343|Valdaone|TN|2015-01-01|
L552|Valdaora|BZ|1920-10-16|
L554|Valdastico|VI|1940-09-13|
L556|Valdengo|BI|1861-03-17|
G319|Valderice|TP|1955-02-15|
L557|Valdidentro|SO|1861-03-17|
L558|Valdieri|CN|1861-03-17|
M417|Valdilana|BI|2019-01-01|
L561|Valdina|ME|1861-03-17|
L563|Valdisotto|SO|1861-03-17|
L565|Valdobbiadene|TV|1866-11-19|
L566|Valduggia|VC|1865-12-14|
L568|Valeggio|PV|1861-03-17|
L567|Valeggio sul Mincio|VR|1872-01-01|
L569|Valentano|VT|1871-01-15|
L570|Valenza|AL|1861-03-17|
L571|Valenzano|BA|1861-03-17|
L572|Valera Fratta|LO|1861-03-17|
L573|Valfabbrica|PG|1861-03-17|
L574|Valfenera|AT|1861-03-17|
L575|Valfloriana|TN|1920-10-16|
M382|Valfornace|MC|2017-01-01|
L576|Valfurva|SO|1861-03-17|
L577|Valganna|VA|1861-03-17|
L578|Valgioie|TO|1861-03-17|
L579|Valgoglio|BG|1861-03-17|
L580|Valgrana|CN|1861-03-17|
L581|Valgreghentino|LC|1861-03-17|
L582|Valgrisenche|AO|1861-03-17|
L583|Valguarnera Caropepe|EN|1861-03-17|
L584|Vallada Agordina|BL|1866-11-19|
L586|Vallanzengo|BI|1861-03-17|
L588|Vallarsa|TN|1920-10-16|
L589|Vallata|AV|1861-03-17|
L594|Valle Agricola|CE|1863-08-10|
L595|Valle Aurina|BZ|1929-02-21|
M404|Valle Cannobina|VB|2019-01-01|
L597|Valle Castellana|TE|1861-03-17|
G540|Valle dell'Angelo|SA|1873-01-28|
L590|Valle di Cadore|BL|1867-06-02|
L601|Valle di Casies|BZ|1929-05-15|
L591|Valle di Maddaloni|CE|1862-11-10|
L593|Valle Lomellina|PV|1863-03-30|
L606|Valle Mosso|BI|1861-03-17|2019-01-01
L617|Valle Salimbene|PV|1871-06-01|
L620|Valle San Nicolao|BI|1861-03-17|
L596|Vallebona|IM|1861-03-17|
L598|Vallecorsa|FR|1871-01-15|
L599|Vallecrosia|IM|1861-03-17|
L603|Valledolmo|PA|1861-03-17|
L604|Valledoria|SS|1961-06-14|
I322|Vallefiorita|CZ|1863-04-10|
M331|Vallefoglia|PU|2014-01-01|
M362|Vallelaghi|TN|2016-01-01|
L607|Vallelonga|VV|1861-03-17|
L609|Vallelunga Pratameno|CL|1865-02-27|
L605|Vallemaio|FR|1907-06-21|
L611|Vallepietra|RM|1871-01-15|
L612|Vallerano|VT|1871-01-15|
L613|Vallermosa|SU|1861-03-17|
L614|Vallerotonda|FR|1861-03-17|
L616|Vallesaccarda|AV|1958-05-28|
L623|Valleve|BG|1861-03-17|
L624|Valli del Pasubio|VI|1866-11-19|
L625|Vallinfreda|RM|1871-01-15|
L626|Vallio Terme|BS|1861-03-17|
L628|Vallo della Lucania|SA|1862-12-29|
L627|Vallo di Nera|PG|1881-05-13|
L629|Vallo Torinese|TO|1863-01-05|
L631|Valloriate|CN|1863-01-26|
L633|Valmacca|AL|1861-03-17|
L634|Valmadrera|LC|1861-03-17|
L636|Valmala|CN|1861-03-17|2019-01-01
L639|Valmontone|RM|1871-01-15|
L640|Valmorea|CO|1928-05-04|
L641|Valmozzola|PR|1861-03-17|
L642|Valnegra|BG|1861-03-17|
L643|Valpelline|AO|1861-03-17|
L644|Valperga|TO|1861-03-17|
B510|Valprato Soana|TO|1929-01-22|
M320|Valsamoggia|BO|2014-01-01|
L647|Valsavarenche|AO|1861-03-17|
L649|Valsecca|BG|1861-03-17|2014-02-04
D513|Valsinni|MT|1873-09-29|
C936|Valsolda|CO|1927-06-09|
L650|Valstagna|VI|1866-11-19|2019-01-30
L651|Valstrona|VB|1928-01-26|
L653|Valtopina|PG|1861-03-17|
L655|Valtorta|BG|1861-03-17|
L654|Valtournenche|AO|1861-03-17|
L656|Valva|SA|1861-03-17|
M395|Valvarrone|LC|2018-01-01|
L657|Valvasone|PN|1866-11-19|2015-01-01
M346|Valvasone Arzene|PN|2015-01-01|
L659|Valverde|PV|1861-03-17|2019-01-01
L658|Valverde|CT|1951-05-06|
L468|Valvestino|BS|1920-10-16|
L660|Vandoies|BZ|1929-03-24|
L664|Vanzaghello|MI|1968-07-23|
L665|Vanzago|MI|1861-03-17|
L666|Vanzone con San Carlo|VB|1875-05-21|
L667|Vaprio d'Adda|MI|1862-11-03|
L668|Vaprio d'Agogna|NO|1863-04-23|
L669|Varallo|VC|1861-03-17|
L670|Varallo Pombia|NO|1861-03-17|
L671|Varano Borghi|VA|1861-03-17|
L672|Varano de' Melegari|PR|1873-11-03|
L673|Varapodio|RC|1861-03-17|
L675|Varazze|SV|1861-03-17|
L676|Varco Sabino|RI|1873-08-25|
L677|Varedo|MB|1861-03-17|
L678|Varena|TN|1920-10-16|2020-01-01
L680|Varenna|LC|1861-03-17|
L682|Varese|VA|1861-03-17|
L681|Varese Ligure|SP|1862-03-31|
L685|Varisella|TO|1871-01-01|
L686|Varmo|UD|1866-11-19|
L687|Varna|BZ|1920-10-16|
L689|Varsi|PR|1861-03-17|
L690|Varzi|PV|1872-12-16|
L691|Varzo|VB|1861-03-17|
L692|Vas|BL|1866-11-19|2013-12-28
A701|Vasanello|VT|1871-01-15|
L693|Vasia|IM|1861-03-17|
E372|Vasto|CH|1861-03-17|
L696|Vastogirardi|IS|1861-03-17|
L697|Vattaro|TN|1920-10-16|2016-01-01
L698|Vauda Canavese|TO|1861-03-17|
L699|Vazzano|VV|1861-03-17|
L700|Vazzola|TV|1866-11-19|
L702|Vecchiano|PI|1861-03-17|
L704|Vedano al Lambro|MB|1862-12-29|
L703|Vedano Olona|VA|1863-02-23|
L705|Veddasca|VA|1928-08-07|2014-02-04
L706|Vedelago|TV|1871-09-10|
L707|Vedeseta|BG|1861-03-17|
L709|Veduggio con Colzano|MB|1866-01-14|
L710|Veggiano|PD|1866-11-19|
L711|Veglie|LE|1861-03-17|
L712|Veglio|BI|1861-03-17|
L713|Vejano|VT|1872-08-26|
L715|Veleso|CO|1861-03-17|
L716|Velezzo Lomellina|PV|1864-11-07|
L719|Velletri|RM|1871-01-15|
L720|Vellezzo Bellini|PV|1872-11-01|
L723|Velo d'Astico|VI|1867-09-02|
L722|Velo Veronese|VR|1893-04-10|
L724|Velturno|BZ|1920-10-16|
L725|Venafro|IS|1861-03-17|
L727|Venaria Reale|TO|1861-03-17|
L728|Venarotta|AP|1882-03-17|
L729|Venasca|CN|1861-03-17|
L726|Venaus|TO|1861-03-17|
L730|Vendone|SV|1861-03-17|
L731|Vendrogno|LC|1861-03-17|2020-01-01
L733|Venegono Inferiore|VA|1861-03-17|
L734|Venegono Superiore|VA|1861-03-17|
L735|Venetico|ME|1861-03-17|
L736|Venezia|VE|1883-02-02|
L737|Veniano|CO|1861-03-17|
L738|Venosa|PZ|1861-03-17|
M364|Ventasso|RE|2016-01-01|
L739|Venticano|AV|1948-06-29|
L741|Ventimiglia|IM|1861-03-17|
L740|Ventimiglia di Sicilia|PA|1863-01-19|
L742|Ventotene|LT|1861-03-17|
L743|Venzone|UD|1866-11-19|
L745|Verano|BZ|1920-10-16|
L744|Verano Brianza|MB|1861-03-17|
L746|Verbania|VB|1939-06-04|
L747|Verbicaro|CS|1861-03-17|
L748|Vercana|CO|1861-03-17|
L749|Verceia|SO|1861-03-17|
L750|Vercelli|VC|1865-12-14|
L751|Vercurago|LC|1861-03-17|
L752|Verdellino|BG|1861-03-17|
L753|Verdello|BG|1861-03-17|
M337|Verderio|LC|2014-02-04|
L755|Verderio Inferiore|LC|1905-04-24|2014-02-04
L756|Verderio Superiore|LC|1905-04-24|2014-02-04
L758|Verduno|CN|1861-03-17|
L762|Vergato|BO|1861-03-17|
L763|Vergemoli|LU|1861-03-17|2014-01-01
L764|Verghereto|FC|1861-03-17|
L765|Vergiate|VA|1871-08-03|
L768|Vermezzo|MI|1861-03-17|2019-02-08
M424|Vermezzo con Zelo|MI|2019-02-08|
L769|Vermiglio|TN|1920-10-16|
L771|Vernante|CN|1861-03-17|
L772|Vernasca|PC|1861-03-17|
L773|Vernate|MI|1870-08-02|
L774|Vernazza|SP|1871-06-01|
L775|Vernio|PO|1861-03-17|
L776|Vernole|LE|1861-03-17|
L777|Verolanuova|BS|1861-03-17|
L778|Verolavecchia|BS|1861-03-17|
L779|Verolengo|TO|1861-03-17|
L780|Veroli|FR|1871-01-15|
L781|Verona|VR|1866-11-19|
D193|Veronella|VR|1866-11-19|
L783|Verrayes|AO|1861-03-17|
C282|Verrès|AO|1861-03-17|
L784|Verretto|PV|1861-03-17|
L785|Verrone|BI|1861-03-17|
L788|Verrua Po|PV|1929-04-19|
L787|Verrua Savoia|TO|1863-01-05|
L792|Vertemate con Minoprio|CO|1929-05-30|
L795|Vertova|BG|1861-03-17|
L797|Verucchio|RN|1861-03-17|
L798|Veruno|NO|1861-03-17|2019-01-01
L799|Vervio|SO|1861-03-17|
L800|Vervò|TN|1920-10-16|2015-01-01
L801|Verzegnis|UD|1866-11-19|
L802|Verzino|KR|1861-03-17|
L804|Verzuolo|CN|1861-03-17|
L805|Vescovana|PD|1866-11-19|
L806|Vescovato|CR|1861-03-17|
L807|Vesime|AT|1861-03-17|
L808|Vespolate|NO|1861-03-17|
L809|Vessalico|IM|1861-03-17|
L810|Vestenanova|VR|1866-11-19|
L811|Vestignè|TO|1861-03-17|
L812|Vestone|BS|1861-03-17|
L813|Vestreno|LC|1861-03-17|2018-01-01
L814|Vetralla|VT|1871-01-15|
L815|Vetto|RE|1861-03-17|
L817|Vezza d'Alba|CN|1862-12-19|
L816|Vezza d'Oglio|BS|1863-03-30|
L821|Vezzano|TN|1920-10-16|2016-01-01
L819|Vezzano Ligure|SP|1863-04-23|
L820|Vezzano sul Crostolo|RE|1872-03-03|
L823|Vezzi Portio|SV|1871-03-01|
L826|Viadana|MN|1868-07-01|
L827|Viadanica|BG|1861-03-17|
L828|Viagrande|CT|1861-03-17|
L829|Viale|AT|1861-03-17|
L830|Vialfrè|TO|1861-03-17|
L831|Viano|RE|1861-03-17|
L833|Viareggio|LU|1870-01-02|
L834|Viarigi|AT|1861-03-17|
F537|Vibo Valentia|VV|1863-02-06|
L835|Vibonati|SA|1861-03-17|
L836|Vicalvi|FR|1868-12-31|
L837|Vicari|PA|1861-03-17|
L838|Vicchio|FI|1861-03-17|
L840|Vicenza|VI|1866-11-19|
L548|Vico Canavese|AO|1863-01-05|2019-01-01
L842|Vico del Gargano|FG|1862-11-10|
L845|Vico Equense|NA|1861-03-17|
L843|Vico nel Lazio|FR|1872-10-18|
L841|Vicoforte|CN|1863-01-26|
L846|Vicoli|PE|1861-03-17|
L847|Vicolungo|NO|1869-02-11|
L850|Vicopisano|PI|1884-09-16|
L851|Vicovaro|RM|1871-01-15|
M259|Viddalba|SS|1975-05-04|
L854|Vidigulfo|PV|1872-11-01|
L856|Vidor|TV|1866-11-19|
L857|Vidracco|TO|1861-03-17|
L858|Vieste|FG|1861-03-17|
L859|Vietri di Potenza|PZ|1863-01-19|
L860|Vietri sul Mare|SA|1862-12-29|
L864|Viganella|VB|1861-03-17|2016-01-01
L866|Viganò|LC|1861-03-17|
L865|Vigano San Martino|BG|1863-08-10|
L868|Vigarano Mainarda|FE|1902-02-01|
L869|Vigasio|VR|1866-11-19|
L872|Vigevano|PV|1861-03-17|
L873|Viggianello|PZ|1861-03-17|
L874|Viggiano|PZ|1861-03-17|
L876|Viggiù|VA|1861-03-17|
L878|Vighizzolo D'este|PD|1867-08-26|2024-01-22
L880|Vigliano Biellese|BI|1863-04-23|
L879|Vigliano d'Asti|AT|1863-02-16|
L881|Vignale Monferrato|AL|1861-03-17|
L882|Vignanello|VT|1871-01-15|
L883|Vignate|MI|1869-07-06|
L885|Vignola|MO|1861-03-17|
L886|Vignola-Falesina|TN|1955-03-02|
L887|Vignole Borbera|AL|1861-03-17|
L888|Vignolo|CN|1861-03-17|
L889|Vignone|VB|1861-03-17|
L890|Vigo di Cadore|BL|1866-11-19|
L893|Vigo Di Fassa|TN|1920-10-16|2018-01-01
L903|Vigo Rendena|TN|1920-10-16|2016-01-01
L892|Vigodarzere|PD|1880-01-16|
L894|Vigolo|BG|1861-03-17|
L896|Vigolo Vattaro|TN|1920-10-16|2016-01-01
L897|Vigolzone|PC|1861-03-17|
L898|Vigone|TO|1861-03-17|
L899|Vigonovo|VE|1866-11-19|
L900|Vigonza|PD|1866-11-19|
L904|Viguzzolo|AL|1861-03-17|
L910|Villa Agnedo|TN|1920-10-16|2016-01-01
L912|Villa Bartolomea|VR|1866-11-19|
L913|Villa Basilica|LU|1890-12-01|
L917|Villa Biscossi|PV|1861-03-17|
L919|Villa Carcina|BS|1928-02-05|
L920|Villa Castelli|BR|1926-03-18|
L922|Villa Celiera|PE|1914-01-01|
L926|Villa Collemandina|LU|1861-03-17|
L928|Villa Cortese|MI|1966-12-09|
L929|Villa d'Adda|BG|1861-03-17|
A215|Villa d'Almè|BG|1885-01-15|
L938|Villa d'Ogna|BG|1929-05-14|
L933|Villa del Bosco|BI|1861-03-17|
L934|Villa del Conte|PD|1866-11-19|
D801|Villa di Briano|CE|1861-03-17|
L907|Villa di Chiavenna|SO|1863-07-13|
L936|Villa di Serio|BG|1861-03-17|
L908|Villa di Tirano|SO|1875-06-11|
L937|Villa Estense|PD|1867-11-25|
L943|Villa Faraldi|IM|1861-03-17|
L956|Villa Guardia|CO|1928-05-31|
L957|Villa Lagarina|TN|1920-10-16|
A081|Villa Latina|FR|1862-11-24|
L844|Villa Literno|CE|1861-03-17|
L969|Villa Minozzo|RE|1870-07-15|
F804|Villa Poma|MN|1869-02-08|2018-01-01
M006|Villa Rendena|TN|1920-10-16|2016-01-01
M018|Villa San Giovanni|RC|1867-01-25|
H913|Villa San Giovanni in Tuscia|VT|1871-01-15|
I118|Villa San Pietro|CA|1861-03-17|
M019|Villa San Secondo|AT|1861-03-17|
M023|Villa Sant'Angelo|AQ|1861-03-17|
I298|Villa Sant'Antonio|OR|1974-08-20|
L905|Villa Santa Lucia|FR|1863-02-06|
M021|Villa Santa Lucia degli Abruzzi|AQ|1910-07-26|
M022|Villa Santa Maria|CH|1861-03-17|
L909|Villa Santina|UD|1867-09-02|
I364|Villa Santo Stefano|FR|1872-10-18|
A609|Villa Verde|OR|1868-12-31|
M034|Villa Vicentina|UD|1921-01-05|2018-02-01
L915|Villabassa|BZ|1920-10-16|
L916|Villabate|PA|1861-03-17|
L923|Villachiara|BS|1861-03-17|
L924|Villacidro|SU|1861-03-17|
L931|Villadeati|AL|1861-03-17|
L939|Villadose|RO|1866-11-19|
L906|Villadossola|VB|1862-12-29|
L942|Villafalletto|CN|1861-03-17|
L945|Villafranca d'Asti|AT|1863-02-16|
L949|Villafranca di Verona|VR|1867-08-26|
L946|Villafranca in Lunigiana|MS|1894-03-09|
L947|Villafranca Padovana|PD|1867-08-26|
L948|Villafranca Piemonte|TO|1863-01-26|
L944|Villafranca Sicula|AG|1863-01-19|
L950|Villafranca Tirrena|ME|1929-06-02|
L951|Villafrati|PA|1861-03-17|
L952|Villaga|VI|1866-11-19|
L953|Villagrande Strisaili|NU|1861-03-17|
L958|Villalago|AQ|1861-03-17|
L959|Villalba|CL|1861-03-17|
L961|Villalfonsina|CH|1861-03-17|
L963|Villalvernia|AL|1861-03-17|
L964|Villamagna|CH|1861-03-17|
L965|Villamaina|AV|1861-03-17|
L966|Villamar|SU|1861-03-17|
L967|Villamarzana|RO|1866-11-19|
L968|Villamassargia|SU|1861-03-17|
L970|Villamiroglio|AL|1861-03-17|
L971|Villandro|BZ|1920-10-16|
L978|Villanova Biellese|BI|1863-04-23|
L982|Villanova Canavese|TO|1885-07-31|
L975|Villanova d'Albenga|SV|1863-04-23|
L983|Villanova d'Ardenghi|PV|1861-03-17|
L984|Villanova d'Asti|AT|1863-05-06|
L973|Villanova del Battista|AV|1862-11-10|
L985|Villanova del Ghebbo|RO|1866-11-19|
L977|Villanova del Sillaro|LO|1878-06-21|
L979|Villanova di Camposampiero|PD|1867-08-26|
L988|Villanova Marchesana|RO|1866-11-19|
L974|Villanova Mondovì|CN|1862-12-19|
L972|Villanova Monferrato|AL|1878-06-07|
L989|Villanova Monteleone|SS|1861-03-17|
L990|Villanova Solaro|CN|1861-03-17|
L980|Villanova sull'Arda|PC|1895-11-04|
L991|Villanova Truschedu|OR|1861-03-17|
L992|Villanova Tulo|SU|1861-03-17|
L986|Villanovaforru|SU|1861-03-17|
L987|Villanovafranca|SU|1861-03-17|
L994|Villanterio|PV|1872-10-15|
L995|Villanuova sul Clisi|BS|1862-11-28|
M278|Villaperuccio|SU|1861-03-17|
B903|Villapiana|CS|1863-01-19|
L998|Villaputzu|SU|1861-03-17|
L999|Villar Dora|TO|1885-01-26|
M007|Villar Focchiardo|TO|1861-03-17|
M013|Villar Pellice|TO|1861-03-17|
M014|Villar Perosa|TO|1861-03-17|
M015|Villar San Costanzo|CN|1861-03-17|
M002|Villarbasse|TO|1890-10-07|
M003|Villarboit|VC|1861-03-17|
M004|Villareggia|TO|1861-03-17|
G309|Villaricca|NA|1871-06-20|
M009|Villaromagnano|AL|1861-03-17|
M011|Villarosa|EN|1861-03-17|
M016|Villasalto|SU|1861-03-17|
M017|Villasanta|MB|1861-03-17|
B738|Villasimius|SU|1861-03-17|
M025|Villasor|SU|1861-03-17|
M026|Villaspeciosa|SU|1861-03-17|
M027|Villastellone|TO|1861-03-17|
M028|Villata|VC|1861-03-17|
M030|Villaurbana|OR|1861-03-17|
M031|Villavallelonga|AQ|1861-03-17|
M032|Villaverla|VI|1866-11-19|
M363|Ville d'Anaunia|TN|2016-01-01|
M431|Ville di Fiemme|TN|2020-01-01|
L981|Villeneuve|AO|1861-03-17|
M043|Villesse|GO|1921-01-05|
M041|Villetta Barrea|AQ|1861-03-17|
M042|Villette|VB|1861-03-17|
M044|Villimpenta|MN|1866-11-19|
M045|Villongo|BG|1927-11-03|
M048|Villorba|TV|1866-11-19|
M050|Vilminore di Scalve|BG|1927-07-15|
M052|Vimercate|MB|1861-03-17|
M053|Vimodrone|MI|1861-03-17|
M055|Vinadio|CN|1861-03-17|
M057|Vinchiaturo|CB|1861-03-17|
M058|Vinchio|AT|1861-03-17|
M059|Vinci|FI|1861-03-17|
M060|Vinovo|TO|1868-09-09|
M062|Vinzaglio|NO|1861-03-17|
M063|Viola|CN|1861-03-17|
M065|Vione|BS|1861-03-17|
M067|Vipiteno|BZ|1920-10-16|
H123|Virgilio|MN|1883-03-30|2014-02-04
M069|Virle Piemonte|TO|1864-04-01|
M070|Visano|BS|1861-03-17|
M071|Vische|TO|1861-03-17|
M072|Visciano|NA|1861-03-17|
M073|Visco|UD|1866-11-19|
M077|Visone|AL|1861-03-17|
M078|Visso|MC|1861-03-17|
M079|Vistarino|PV|1872-11-01|
M080|Vistrorio|TO|1861-03-17|
M081|Vita|TP|1861-03-17|
M082|Viterbo|VT|1871-01-15|
M083|Viticuso|FR|1902-07-23|
M085|Vito d'Asio|PN|1866-11-19|
M086|Vitorchiano|VT|1871-01-15|
M088|Vittoria|RG|1861-03-17|
M089|Vittorio Veneto|TV|1867-01-01|
M090|Vittorito|AQ|1861-03-17|
M091|Vittuone|MI|1861-03-17|
M093|Vitulano|BN|1861-03-17|
M092|Vitulazio|CE|1882-12-18|
M094|Viù|TO|1861-03-17|
M096|Vivaro|PN|1866-11-19|
M095|Vivaro Romano|RM|1872-12-10|
M098|Viverone|BI|1861-03-17|
M100|Vizzini|CT|1861-03-17|
M101|Vizzola Ticino|VA|1869-03-15|
M102|Vizzolo Predabissi|MI|1863-08-10|
M103|Vo'|PD|1866-11-19|
M104|Vobarno|BS|1861-03-17|
M105|Vobbia|GE|1901-07-13|
M106|Vocca|VC|1861-03-17|
M108|Vodo Cadore|BL|1866-11-19|
M109|Voghera|PV|1861-03-17|
M110|Voghiera|FE|1960-03-12|
M111|Vogogna|VB|1861-03-17|
M113|Volano|TN|1920-10-16|
M115|Volla|NA|1953-06-18|
M116|Volongo|CR|1871-07-21|
M118|Volpago del Montello|TV|1866-11-19|
M119|Volpara|PV|1861-03-17|
M120|Volpedo|AL|1861-03-17|
M121|Volpeglino|AL|1861-03-17|
M122|Volpiano|TO|1861-03-17|
M125|Volta Mantovana|MN|1872-01-01|
M123|Voltaggio|AL|1861-03-17|
M124|Voltago Agordino|BL|1866-11-19|
M126|Volterra|PI|1869-06-11|
M127|Voltido|CR|1869-01-28|
M131|Volturara Appula|FG|1862-11-10|
M130|Volturara Irpina|AV|1862-12-29|
M132|Volturino|FG|1861-03-17|
M133|Volvera|TO|1861-03-17|
M136|Vottignasco|CN|1861-03-17|
M138|Zaccanopoli|VV|1918-12-13|
M139|Zafferana Etnea|CT|1861-03-17|
M140|Zagarise|CZ|1861-03-17|
M141|Zagarolo|RM|1871-01-15|
M142|Zambana|TN|1920-10-16|2019-01-01
M143|Zambrone|VV|1861-03-17|
M144|Zandobbio|BG|1861-03-17|
M145|Zanè|VI|1866-11-19|
M147|Zanica|BG|1861-03-17|
M267|Zapponeta|FG|1975-05-20|
M150|Zavattarello|PV|1861-03-17|
M152|Zeccone|PV|1871-06-01|
M153|Zeddiani|OR|1861-03-17|
M156|Zelbio|CO|1861-03-17|
M158|Zelo Buon Persico|LO|1869-02-13|
M160|Zelo Surrigone|MI|1861-03-17|2019-02-08
M161|Zeme|PV|1861-03-17|
M162|Zenevredo|PV|1861-03-17|
M163|Zenson di Piave|TV|1869-01-23|
M165|Zerba|PC|1861-03-17|
M166|Zerbo|PV|1861-03-17|
M167|Zerbolò|PV|1861-03-17|
M168|Zerfaliu|OR|1861-03-17|
M169|Zeri|MS|1861-03-17|
M170|Zermeghedo|VI|1866-11-19|
M171|Zero Branco|TV|1866-11-19|
M172|Zevio|VR|1866-11-19|
M173|Ziano di Fiemme|TN|1920-10-16|
L848|Ziano Piacentino|PC|1888-06-15|
M174|Zibello|PR|1861-03-17|2016-01-01
M176|Zibido San Giacomo|MI|1870-08-02|
M177|Zignago|SP|1861-03-17|
M178|Zimella|VR|1866-11-19|
M179|Zimone|BI|1861-03-17|
M180|Zinasco|PV|1885-04-17|
M182|Zoagli|GE|1861-03-17|
M183|Zocca|MO|1880-05-21|
M184|Zogno|BG|1861-03-17|
M185|Zola Predosa|BO|1861-03-17|
I345|Zoldo Alto|BL|1890-03-31|2016-02-23
M187|Zollino|LE|1861-03-17|
M188|Zone|BS|1861-03-17|
M189|Zoppè di Cadore|BL|1866-11-19|
M190|Zoppola|PN|1866-11-19|
M194|Zovencedo|VI|1866-11-19|
M196|Zubiena|BI|1861-03-17|
M197|Zuccarello|SV|1861-03-17|
M198|Zuclo|TN|1920-10-16|2016-01-01
M199|Zugliano|VI|1866-11-19|
M200|Zuglio|UD|1866-11-19|
M201|Zumaglia|BI|1880-12-13|
M202|Zumpano|CS|1861-03-17|
M203|Zungoli|AV|1861-03-17|
M204|Zungri|VV|1861-03-17|
`;
