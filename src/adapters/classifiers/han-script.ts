/** Characters written only in simplified Chinese, each with its traditional form beside it: the commonest that differ. */
const PAIRS =
  '们們这這个個说說时時没沒为為来來对對后後会會过過还還发發样樣么麼点點现現开開长長见見间間问問让讓从從动動两兩经經头頭边邊给給话話气氣机機东東车車电電钱錢钟鐘门門马馬风風飞飛员員' +
  '务務业業产產单單双雙币幣张張强強当當实實写寫学學买買卖賣贵貴费費账賬户戶骗騙赔賠诉訴讼訟评評论論谢謝请請谁誰该該误誤运運进進远遠连連选選迟遲递遞难難觉覺记記许許证證词詞语語读讀' +
  '课課调調订訂计計认認议議讯訊设設访訪试試详詳静靜顺順领領题題颗顆红紅级級约約纪紀线線组組细細终終结結绝絕统統继繼续續维維编編缘緣网網罗羅职職联聯声聲听聽脏髒脑腦脸臉脚腳体體传傳' +
  '伤傷价價众眾优優伞傘备備复復够夠夹夾奖獎妈媽妇婦孙孫宁寧审審宽寬岁歲师師带帶帮幫广廣应應库庫态態怀懷怜憐恶惡惊驚愿願戏戲战戰执執扫掃扬揚护護报報担擔拥擁择擇挤擠换換损損据據摆擺' +
  '断斷无無旧舊显顯晓曉条條极極构構标標树樹检檢楼樓欢歡残殘汉漢汤湯满滿滞滯灭滅灯燈烦煩热熱爱愛爷爺状狀独獨环環画畫疗療盖蓋盘盤码碼确確础礎离離种種称稱稳穩穷窮竞競笔筆签簽简簡类類' +
  '粮糧紧緊纸紙练練脱脫舱艙节節药藥虽雖补補装裝规規视視观觀触觸轮輪软軟转轉载載较較辆輛辞辭达達迁遷违違适適邮郵钥鑰铁鐵银銀错錯锁鎖键鍵闭閉闹鬧阳陽阶階陆陸陈陳险險随隨隐隱页頁预預' +
  '频頻额額饭飯饮飲饿餓馆館验驗骂罵鱼魚鸟鳥鸡雞麦麥齐齊齿齒龙龍灾災乱亂坏壞录錄帐帳号號场場图圖团團国國园園圆圓织織绩績绪緒综綜缓緩罚罰荣榮营營虑慮览覽识識译譯诚誠谈談谅諒谎謊谓謂' +
  '财財责責败敗货貨质質贩販贪貪购購贫貧贬貶贯貫贱賤贴貼贷貸贸貿贺賀资資赌賭赏賞赖賴赚賺赛賽趋趨踪蹤轨軌输輸遗遺释釋铃鈴铺鋪销銷锅鍋镜鏡闪閃闲閒闻聞阅閱际際雾霧韩韓顶頂项項须須顾顧' +
  '颜顏飘飄骑騎鲜鮮黄黃岛島区區厅廳压壓厂廠县縣参參叶葉吓嚇启啟响響哑啞唤喚围圍坚堅块塊垫墊墙牆壮壯处處奋奮娱娛宝寶尝嘗导導将將尘塵层層庄莊异異弃棄弯彎归歸彻徹忆憶忧憂悬懸惨慘惯慣' +
  '懒懶拟擬拦攔挂掛捡撿撑撐敌敵数數晒曬杀殺权權枪槍桥橋毕畢沟溝泪淚洁潔浅淺测測济濟润潤涨漲湿濕温溫湾灣滨濱烂爛烧燒炉爐炼煉烫燙牵牽犹猶猫貓疯瘋痒癢盐鹽监監礼禮祸禍积積窃竊窝窩竖豎' +
  '筹籌';

/** Traditional too: what is written in Cantonese only, and forms whose simplified twin stands in both scripts. */
const ALSO_TRADITIONAL = '咗嘅唔哋冇喺嗰啲嚟咁乜嘢喎嘥攞搵裡裏妳髮麵鬆';

const simplifiedOnly = new Set<string>();
const traditionalOnly = new Set<string>(ALSO_TRADITIONAL);
for (let at = 0; at < PAIRS.length; at += 2) {
  const simplified = PAIRS.charAt(at);
  const traditional = PAIRS.charAt(at + 1);
  simplifiedOnly.add(simplified);
  traditionalOnly.add(traditional);
}

/** Which of the two Chinese scripts a text uses, by characters that only one of them has; null when none of those stand in it. */
export function chineseScriptOf(text: string): 'zh-Hans' | 'zh-Hant' | null {
  let lead = 0;
  for (const character of text) {
    if (simplifiedOnly.has(character)) lead++;
    else if (traditionalOnly.has(character)) lead--;
  }
  if (lead === 0) return null;
  return lead > 0 ? 'zh-Hans' : 'zh-Hant';
}
