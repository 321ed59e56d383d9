"terms/zh-hans"
[
 [
  "two-upholds", "两个维护", "“两个维护”"
 ],
 [ "camellia", "茶花"
 ],
 [
  "camellia-festival", "茶花节"
 ],
 [
  "at-most-one-visit", "最多跑一次"
 ],
 [ "5a-level", "5A级景区"
 ],
 [ "yunxi", "云溪镇"
 ]
]
