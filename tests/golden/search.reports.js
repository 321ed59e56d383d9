"reports"
[
 [
  "yunxi-2022",
  "2022-01-18",
  {
   "zh-hans": "云溪镇政府工作报告（2022年）",
   "zh-hant-tw": "雲溪鎮政府工作報告（2022年）",
   "zh-hant-hk": "雲溪鎮政府工作報告（2022年）",
   "en": "Yunxi Town: Report on the Work of the Government, 2022"
  },
  {
   "zh-hans": "云溪镇",
   "zh-hant-tw": "雲溪鎮",
   "zh-hant-hk": "雲溪鎮",
   "en": "Yunxi Town"
  }
 ]
]
