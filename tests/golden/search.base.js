"base"
{
 "characters": "an安ban办,辦半板,闆bao报,報bei碑bian边,邊biao标,標表,錶bu不cai财,財ceng层,層cha茶chan产,產,産chang/长cheng城成程chong/重chuang创,創ci次此cun村da大dai代待/大dao到道de的/地di地第/的dian点,點dou斗,鬥du度duan短dui对,對duo多/度fa发,發,髮fen奋,奮fu府gai改gao告高ge个,個,箇各革gong公工gu古顾,顧gui规,規guo国,國过,過hang/行hao好hong红,紅hou后,後hu护,護hua花huan换,換环,環huang皇hui会,會回,迴ji济,濟积,積级,級绩,績jia家,傢jian件坚,堅建见,見践,踐jie届,屆接洁,潔结,結节,節解jin今进,進jing境景经,經ju据,據jue决,決ke客ku库,庫kuai/会kuo扩,擴lai来,來li里,裏,裡liang两,兩量lu路lve略mei每men们,們门,門mian面,麪,麫,麵,麺min民mo模mu亩,畝目/模nian年nong农,農pa杷pai排pao跑pi枇ping平qi企qian前千,韆签,簽,籤qing清请,請qu区,區去quan全qun群,羣rang让,讓ren人认,認ri日ru入san三shan山shang上商shao少shen审,審shi事实,實是shou收shu数,數树,樹熟shuang双,雙shui水shuo/数suo所tiao条,條tou头,頭投tuan团,團,糰wan万,萬完晚wang往wei位维,維wo我xi溪,谿xia下xian县,縣现,現/见xiang乡,鄉详,詳项,項xiao小销,銷xie/解xin新xing行yan颜,顏,顔yao要ye业,業yi一亿,億易议,議yin引ying/景you有游,遊yu予yuan元园,園yue月约,約yun云,雲zai在zao早zeng增zhan展战,戰zhang长,長zhao招zhe这,這zhen真,眞镇,鎭,鎮zheng政zhi之指植质,質zhong众,眾,衆种,種重zhua抓zi自资,資zong总,總zui最zuo作做座",
 "common": "\u0000，、。的业1展建新全化发0和2“”大实工政一进力加设推中动人产年国高作区成生保民.市地3提增5城持强行改会体等务重制理能,施项开创平以治合入上家经有资深在定4个目6质升面安完造好",
 "apart": [],
 "counts": "",
 "alone": 0,
 "years": [
  [
   2022,
   1
  ]
 ],
 "languages": [ "en"
 ],
 "keys": {}
}
