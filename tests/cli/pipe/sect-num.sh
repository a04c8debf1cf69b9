# needs fzsect fznum
# the stream of fzread, made by hand, through both: every quantity with its place in the report
{
	printf 'doc\tline\ttext\n'
	printf 'xk\t1\t霜桥镇2020年法治政府建设年度报告\n'
	printf 'xk\t3\t2020年，霜桥镇办好12件实事。现报告如下：\n'
	printf 'xk\t4\t一、主要做法\n'
	printf 'xk\t5\t（一）抓学习。组织学习4次，近90人次参加。一是镇长讲课2场。二是考试1次，合格率98.5%%。\n'
	printf 'xk\t6\t二、存在的问题\n'
	printf 'xk\t7\t持证人员仅3名，不足编制的三分之一。\n'
	printf 'xk\t8\t三、2021年打算\n'
	printf 'xk\t9\t新增2至3名。\n'
	printf 'xk\t10\t霜桥镇人民政府\n'
	printf 'xk\t11\t2020年12月20日\n'
	printf 'xk\t12\t浏览次数：120次\n'
	printf 'bs\t1\t1、 做法\n'
	printf 'bs\t2\t（1） 调解纠纷30余件。\n'
} | fzsect | fznum
