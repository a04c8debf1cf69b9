#include "common/report/counted.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/unit/unit.h"

/* What is counted is shown as `verb|item|delta|per`; `; ` between two. */
enum { SHOWN = 8192 };

struct wanted {
	const char *text, *shown;
};

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct quantities *all;
static struct counting *counting;

static struct counting *
counting_of(const char *words)
{
	char why[TABLE_WHY] = "";
	struct counting *r = counting_new(words, quantities_numerals(all), why);

	ck_assert_msg(r != NULL, "%s", why);
	return r;
}

static void
load(void)
{
	char why[TABLE_WHY] = "";

	unsetenv("FZ_DATA");
	all = quantities_new(why);
	ck_assert_msg(all != NULL, "%s", why);
	counting = counting_of(NULL);
}

static void
unload(void)
{
	counting_free(counting);
	quantities_free(all);
}

/* What is told is a part of the text; the period of a frequency is one of a table. */
static void
is_part(struct slice part, struct slice text)
{
	if (part.n)
		ck_assert(part.s >= text.s && part.s + part.n <= text.s + text.n);
}

static void
show(const struct counted *c, const struct quantity *q, size_t n, struct slice text, char shown[SHOWN])
{
	static const char *const sign[] = { "", "+", "-", "from" };
	size_t i, k = 0;

	shown[0] = '\0';
	for (i = 0; i < n; i++, c++) {
		is_part(c->verb, text);
		is_part(c->item, text);
		if (!q[i].per.n)
			is_part(c->per, text);
		if (k < SHOWN - 600)
			k += (size_t)snprintf(shown + k, SHOWN - k, "%s%.*s|%.*s|%s|%.*s", i ? "; " : "", (int)c->verb.n,
			    c->verb.s, (int)c->item.n, c->item.s, sign[c->change], (int)c->per.n, c->per.s);
	}
}

/* Reads from a block of the text's own size, so that a sanitizer sees every byte read too far. */
static void
read_with(struct counting *r, struct slice text, char shown[SHOWN])
{
	char *exact = malloc(text.n ? text.n : 1);
	struct slice block = { exact, text.n };
	const struct quantity *q;
	const struct counted *c;
	size_t n;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text.s, text.n);
	q = quantities_read(all, block, &n);
	ck_assert_ptr_nonnull(q);
	c = counted_read(r, q, n);
	ck_assert_ptr_nonnull(c);
	show(c, q, n, block, shown);
	free(exact);
}

static void
expect(const struct wanted *w)
{
	char got[SHOWN];

	read_with(counting, (struct slice){ w->text, strlen(w->text) }, got);
	ck_assert_msg(strcmp(got, w->shown) == 0, "%s\nfound  %s\nwanted %s", w->text, got, w->shown);
}

#define TABLE_TEST(name, table) \
START_TEST(name) \
{ \
	expect(&table[_i]); \
} \
END_TEST

static const struct wanted verb_number_noun[] = {		/* a verb, the number, its noun */
	{ "全年召开3次镇长办公会议。", "召开|镇长办公会议||" },
	{ "举办2期执法人员培训班。", "举办|执法人员培训班||" },
	{ "印发500份普法手册。", "印发|普法手册||" },
	{ "聘请4名法律顾问。", "聘请|法律顾问||" },
	{ "建成1个法治文化广场。", "建成|法治文化广场||" },
	{ "调解92起婚姻家庭纠纷。", "调解|婚姻家庭纠纷||" },
	{ "开展5场“送法进校园”宣讲活动。", "开展|“送法进校园”宣讲活动||" },
	{ "本年度共制定3项工作制度。", "制定|工作制度||" },
	{ "审查了26份合同。", "审查|合同||" },
	{ "配备2名专职联络员。", "配备|专职联络员||" },
};

static const struct wanted noun_number[] = {		/* the noun stands before its number; a stock has no verb */
	{ "人民调解委员会12个。", "|人民调解委员会||" },
	{ "现有公职律师2名。", "|公职律师||" },
	{ "持证执法人员共34名。", "|持证执法人员||" },
	{ "法治宣传栏26处。", "|法治宣传栏||" },
	{ "设有调解室5间。", "|调解室||" },
	{ "配有执法车辆3辆。", "|执法车辆||" },
	{ "建有农家书屋9个。", "|农家书屋||" },
	{ "全镇有网格员112人。", "|网格员||" },
	{ "全镇15个村居均配备法律顾问。", "|村居||" },
	{ "全区9个街道全部建立台账。", "|街道||" },
	{ "覆盖有视频探头86个。", "|视频探头||" },
	{ "设有窗口7个、工作人员12名。", "|窗口||; |工作人员||" },
	{ "现有党员430名。", "|党员||" },
};

static const struct wanted verb_noun_number[] = {
	{ "受理群众来信33件。", "受理|群众来信||" },
	{ "办理行政复议案件7件。", "办理|行政复议案件||" },
	{ "发放宣传资料3000余份。", "发放|宣传资料||" },
	{ "出动执法人员180人次。", "出动|执法人员||" },
	{ "新建法治长廊2条。", "新建|法治长廊||" },
	{ "签订责任书45份。", "签订|责任书||" },
	{ "解答法律咨询260余人次。", "解答|法律咨询||" },
	{ "拆除违章建筑1200平方米。", "拆除|违章建筑||" },
	{ "张贴公告60张。", "张贴|公告||" },
	{ "回访社区矫正对象48人次。", "回访|社区矫正对象||" },
	{ "培育普法带头人30名。", "培育|普法带头人||" },
	{ "审查合同16份。", "审查|合同||" },
	{ "培训干部90人次。", "培训|干部||" },
	{ "约谈负责人5人次。", "约谈|负责人||" },
	{ "登记经营主体340户。", "登记|经营主体||" },
	{ "调研企业12家。", "调研|企业||" },
	{ "慰问困难群众33户。", "慰问|困难群众||" },
	{ "督办信访件6件。", "督办|信访件||" },
	{ "规范网吧4家。", "规范|网吧||" },
	{ "清理僵尸企业2家。", "清理|僵尸企业||" },
	{ "清理违规文件8件。", "清理|违规文件||" },
	{ "整治黑臭水体3处。", "整治|黑臭水体||" },
	{ "整治小广告110处。", "整治|小广告||" },
	{ "监测空气质量24次。", "监测|空气质量||" },
	{ "抽查案卷15卷。", "抽查|案卷||" },
	{ "镇长接访群众12批。", "接访|群众||" },
	{ "法律顾问审查合同20份。", "审查|合同||" },
	{ "司法所办理法律援助案件5件。", "办理|法律援助案件||" },
	{ "志愿者劝导不文明行为200余次。", "劝导|不文明行为||" },
	{ "镇政府召开常务会议8次。", "召开|常务会议||" },
	{ "网格员上报信息1500条。", "上报|信息||" },
	{ "党委书记讲授党课3次。", "讲授|党课||" },
};

static const struct wanted acted_on[] = {		/* 对 and what is acted on, the act behind it */
	{ "对5家砂场进行检查。", "检查|砂场||" },
	{ "对12名新任村干部开展培训。", "培训|新任村干部||" },
	{ "对辖区内餐饮店检查40次。", "检查|餐饮店||" },
	{ "对6个股室、9个村开展督导。", "督导|股室||; 督导|村||" },
	{ "对37名社区矫正对象进行走访。", "走访|社区矫正对象||" },
	{ "对3家违规企业进行约谈。", "约谈|违规企业||" },
};

static const struct wanted brought_into[] = {		/* 将 and what is acted on */
	{ "将15个站所纳入考核范围。", "纳入|站所||" },
	{ "将42项任务分解到8个科室。", "分解|任务||; 分解|科室||" },
	{ "把3名退役军人纳入调解队伍。", "纳入|退役军人||" },
	{ "把29项权力下放到7个乡镇。", "下放|权力||; 下放|乡镇||" },
	{ "将11件线索移送公安机关。", "移送|线索||" },
	{ "将23个事项委托乡镇办理。", "委托|事项||" },
	{ "对45项措施逐一落实。", "落实|措施||" },
	{ "将18名骨干纳入人才库。", "纳入|骨干||" },
	{ "将8项措施细化到各科室。", "细化|措施||" },
};

static const struct wanted shares[] = {		/* a quality and its share; 达 占 保持在 are no verbs */
	{ "按时办结率达100%。", "|按时办结率||" },
	{ "群众满意率为98.6%。", "|群众满意率||" },
	{ "合法性审查覆盖率达到100%。", "|合法性审查覆盖率||" },
	{ "负责人出庭应诉率保持在95%以上。", "|负责人出庭应诉率||" },
	{ "调解成功率99.1%。", "|调解成功率||" },
	{ "农村住户参与度超过九成。", "|农村住户参与度||" },
	{ "反诈知晓率均为97%。", "|反诈知晓率||" },
	{ "持证人员占比仅35%。", "|持证人员占比||" },
	{ "女性调解员占调解员总数的38%。", "|女性调解员||" },
	{ "党员占比达45%。", "|党员占比||" },
	{ "完成年度任务的110%。", "|年度任务||" },
	{ "绿化率、净化率均达100%。", "|绿化率、净化率||" },
	{ "群众安全感满意度为99%。", "|群众安全感满意度||" },
	{ "网上可办率超过90%。", "|网上可办率||" },
	{ "参考率100%、合格率98%。", "|参考率||; |合格率||" },
};

static const struct wanted subjects[] = {		/* the counted thing acts */
	{ "8名网格员取得证书。", "取得|网格员||" },
	{ "23名村干部参加轮训。", "参加|村干部||" },
	{ "5家企业通过验收。", "通过|企业||" },
	{ "6名调解员获评先进个人。", "获评|调解员||" },
	{ "30余名志愿者参与服务。", "参与|志愿者||" },
	{ "17名选调生走进社区。", "走进|选调生||" },
	{ "4名驻村律师接受聘任。", "接受|驻村律师||" },
	{ "11名干部取得执法资格。", "取得|干部||" },
	{ "21名律师进驻村级工作站。", "进驻|律师||" },
	{ "7名公职律师参与案件办理。", "参与|公职律师||" },
	{ "9名村民代表列席会议。", "列席|村民代表||" },
};

static const struct wanted money[] = {		/* what it is paid for */
	{ "投入10万元建成党校。", "投入|党校||" },
	{ "投入86万元修建法治公园1座。", "投入|法治公园||; 修建|法治公园||" },
	{ "投入3.2万元购买普法图书500册。", "投入|普法图书||; 购买|普法图书||" },
	{ "筹措资金45万元。", "筹措|资金||" },
	{ "安排普法经费8万元。", "安排|普法经费||" },
	{ "拨付调解补贴2.6万元。", "拨付|调解补贴||" },
	{ "追回欠薪120余万元。", "追回|欠薪||" },
	{ "罚款3万元。", "|罚款||" },
	{ "涉及金额210万元。", "涉及|金额||" },
	{ "投入约15万元改造村级调解室6间。", "投入|村级调解室||; 改造|村级调解室||" },
	{ "争取上级补助资金60万元。", "争取|上级补助资金||" },
	{ "支付律师服务费5.8万元。", "支付|律师服务费||" },
	{ "列支普法宣传经费4万元。", "列支|普法宣传经费||" },
	{ "收缴罚没款17.2万元。", "收缴|罚没款||" },
	{ "为群众节约办事成本26万元。", "节约|办事成本||" },
	{ "涉案金额88万元。", "|涉案金额||" },
	{ "标的额1.3亿元。", "|标的额||" },
	{ "投入资金70万元，新建停车场2处。", "投入|资金||; 新建|停车场||" },
	{ "投入资金12万元修建停车场。", "投入|停车场||" },
	{ "争取资金30万元。", "争取|资金||" },
	{ "投入18万元用于法治文化建设。", "投入|法治文化建设||" },
};

static const struct wanted parts[] = {		/* a bare noun takes the verb of the whole, a verb without a noun its item */
	{ "办理行政处罚案件90件，其中简易程序61件。", "办理|行政处罚案件||; 办理|简易程序||" },
	{ "调解纠纷77起，其中邻里纠纷40起、土地纠纷37起。", "调解|纠纷||; 调解|邻里纠纷||; 调解|土地纠纷||" },
	{ "发放资料900份，其中双语读本300份。", "发放|资料||; 发放|双语读本||" },
	{ "培训干部210人次，其中村干部160人次。", "培训|干部||; 培训|村干部||" },
	{ "受理来信32件（其中联名信5件）。", "受理|来信||; 受理|联名信||" },
	{ "现有调解员58名，其中专职调解员10名。", "|调解员||; |专职调解员||" },
	{ "收到投诉134宗，其中转送10宗。", "收到|投诉||; 转送|投诉||" },
	{ "清理文件52件，其中废止9件、修改4件。", "清理|文件||; 废止|文件||; 修改|文件||" },
	{ "收到行政复议申请20件，其中受理16件、不予受理4件。", "收到|行政复议申请||; 受理|行政复议申请||; 不予受理|行政复议申请||" },
	{ "排查隐患66处，其中整改60处。", "排查|隐患||; 整改|隐患||" },
	{ "审核案件31件，其中退回3件。", "审核|案件||; 退回|案件||" },
	{ "排查矛盾41起（已化解39起）。", "排查|矛盾||; 化解|矛盾||" },
	{ "其中，新建步道3条。", "新建|步道||" },
};

static const struct wanted elided[] = {		/* what a count takes from the one before it, in the sentence and beyond */
	{ "排查纠纷50起、化解48起。", "排查|纠纷||; 化解|纠纷||" },
	{ "受理信访件64件，办结62件，办结率96.9%。", "受理|信访件||; 办结|信访件||; |办结率||" },
	{ "发现问题27个，整改25个。", "发现|问题||; 整改|问题||" },
	{ "收集意见建议80条，采纳51条。", "收集|意见建议||; 采纳|意见建议||" },
	{ "排查收集村内普通矛盾纠纷3起、化解3起。", "排查收集|普通矛盾纠纷||; 化解|普通矛盾纠纷||" },
	{ "拆除违建6处、1300平方米。", "拆除|违建||; 拆除|违建||" },
	{ "立案查处案件19件，结案17件。", "立案查处|案件||; 结案|案件||" },
	{ "举办讲座8场，参加420人次。", "举办|讲座||; 参加|讲座||" },
	{ "化解信访积案9件。全年共办结8件。", "化解|信访积案||; 办结|信访积案||" },
	{ "调处邻里纠纷31起。调处成功30起。", "调处|邻里纠纷||; 调处成功|邻里纠纷||" },
	{ "全年收到工单52件，已办结50件，正在办理2件。", "收到|工单||; 办结|工单||; 办理|工单||" },
	{ "排查风险点14处，全部整改，其中挂牌督办3处。", "排查|风险点||; 挂牌督办|风险点||" },
	{ "走访企业60家，提出建议12条，采纳9条。", "走访|企业||; 提出|建议||; 采纳|建议||" },
	{ "对合同进行审查，共审查31份。", "审查|合同||" },
	{ "组织法治培训4期，参训260人次。", "组织|法治培训||; 参训|法治培训||" },
	{ "查处违建5处。拆除4处。", "查处|违建||; 拆除|违建||" },
	{ "审查合同12份！提出意见30条。", "审查|合同||; 提出|意见||" },
};

static const struct wanted respective[] = {
	{ "机关干部、村干部分别为35名、60名。", "|机关干部||; |村干部||" },
	{ "调解员、网格员分别达到20名、33名。", "|调解员||; |网格员||" },
	{ "办结率、满意率分别为98%、99%。", "|办结率||; |满意率||" },
	{ "常住人口、户籍人口分别为2.1万人、1.8万人。", "|常住人口||; |户籍人口||" },
	{ "镇干部、村干部、网格员分别为18名、42名、63名。", "|镇干部||; |村干部||; |网格员||" },
	{ "合格率、优秀率分别达到96%、31%。", "|合格率||; |优秀率||" },
};

static const struct wanted coordinated[] = {
	{ "接收和办理群众热线240件。", "接收和办理|群众热线||" },
	{ "组织开展法治讲座11场。", "组织开展|法治讲座||" },
	{ "立案查处违法案件8起。", "立案查处|违法案件||" },
	{ "主持召开专题会议5次。", "主持召开|专题会议||" },
	{ "起草审查协议13份。", "起草审查|协议||" },
	{ "修订完善制度22项。", "修订完善|制度||" },
	{ "排查化解矛盾60起。", "排查化解|矛盾||" },
	{ "受理并办结诉求71件。", "受理并办结|诉求||" },
	{ "组织律师和公证员16名。", "组织|律师和公证员||" },
	{ "办理人大代表建议6件、政协提案4件。", "办理|人大代表建议||; 办理|政协提案||" },
	{ "聘请法律顾问2名、法治副校长9名。", "聘请|法律顾问||; 聘请|法治副校长||" },
};

static const struct wanted light_verbs[] = {		/* light verbs and adverbs leave their place to the act */
	{ "推进建设口袋公园4个。", "建设|口袋公园||" },
	{ "进行整改隐患14处。", "整改|隐患||" },
	{ "积极推进建设综治中心3个。", "建设|综治中心||" },
	{ "推动解决欠薪问题12个。", "解决|欠薪问题||" },
	{ "予以表彰先进个人7名。", "表彰|先进个人||" },
	{ "正式印发文件3份。", "印发|文件||" },
	{ "主动公开政府信息310条。", "公开|政府信息||" },
	{ "累计化解纠纷102起。", "化解|纠纷||" },
	{ "共排查隐患35处。", "排查|隐患||" },
	{ "牵头制定办法2项。", "制定|办法||" },
	{ "上门代办事项70余件。", "代办|事项||" },
	{ "带头讲授法治课6场。", "讲授|法治课||" },
	{ "依法查处违法行为23起。", "查处|违法行为||" },
	{ "先后召开推进会4次。", "召开|推进会||" },
	{ "全部办结案件12件。", "办结|案件||" },
	{ "已陆续更换路灯90盏。", "更换|路灯||" },
};

static const struct wanted nested[] = {
	{ "组建1支20人的普法队伍。", "组建|普法队伍||; 组建|普法队伍||" },
	{ "2个中队17名队员参训。", "|中队||; 参训|队员||" },
	{ "3个社区的26名楼栋长。", "|社区||; |楼栋长||" },
	{ "全镇8个村的46名调解员。", "|村||; |调解员||" },
	{ "组建3支45人的应急队伍。", "组建|应急队伍||; 组建|应急队伍||" },
	{ "配备3名懂法律的调解员。", "配备|调解员||" },
	{ "聘请5名具备资质的律师。", "聘请|律师||" },
	{ "招募12名热心公益的志愿者。", "招募|志愿者||" },
};

static const struct wanted places[] = {		/* the reach of an act has its verb */
	{ "在6个村建成调解室。", "建成|村||" },
	{ "在4个社区设立服务站。", "设立|社区||" },
	{ "在11所中小学开展模拟法庭活动。", "开展|中小学||" },
	{ "在全镇范围内开展巡查13次。", "开展|巡查||" },
	{ "在18个村推行积分制。", "推行|村||" },
	{ "到12家企业开展调研。", "开展|企业||" },
	{ "在3处景区悬挂横幅20条。", "悬挂|景区||; 悬挂|横幅||" },
	{ "在13个村（社区）建成儿童之家。", "建成|村（社区）||" },
	{ "一是与16个部门开展联合检查。", "开展|部门||" },
	{ "在5家医院设立调解点。", "设立|医院||" },
};

static const struct wanted summed_up[] = {		/* 等 */
	{ "提供咨询、代书等法律服务120余次。", "提供|法律服务||" },
	{ "印发工作要点、任务分工等文件8份。", "印发|文件||" },
	{ "开展禁毒、反诈等主题宣传17场。", "开展|主题宣传||" },
	{ "排查劳资、婚姻、宅基地等矛盾纠纷55起。", "排查|矛盾纠纷||" },
	{ "办理社保、医保等业务2300件。", "办理|业务||" },
	{ "发放手提袋、围裙等宣传品1500余份。", "发放|宣传品||" },
	{ "围绕土地征收、拆迁等组织听证3场。", "组织|听证||" },
};

static const struct wanted refused[] = {		/* 未 takes the verb away, 不予 is a decision */
	{ "2个村未建立台账。", "|村||" },
	{ "5家企业没有取得许可证。", "|企业||" },
	{ "不予处罚案件6件。", "不予处罚|案件||" },
	{ "不受理投诉2件。", "不受理|投诉||" },
	{ "6名人员未取得证书。", "|人员||" },
	{ "4条道路仍未完成改造。", "|道路||" },
	{ "8个村没有配备专职人员。", "|村||" },
	{ "12家单位尚未接入平台。", "|单位||" },
	{ "不予立案线索2条。", "不予立案|线索||" },
};

static const struct wanted acts_counted[] = {		/* a noun and its act before a number of times; with 件 the act is the verb */
	{ "县政府常务会议学法18次。", "|县政府常务会议学法||" },
	{ "党委中心组学法6次。", "|党委中心组学法||" },
	{ "镇党委会前学法9次。", "|镇党委会前学法||" },
	{ "法治电影观看3200人次。", "|法治电影观看||" },
	{ "负责人出庭46宗。", "出庭|||" },
	{ "组织党委中心组学法5次。", "组织|党委中心组学法||" },
	{ "组织执法人员集中培训2次。", "组织|执法人员集中培训||" },
	{ "组织网格员培训4期。", "组织|网格员培训||" },
	{ "组织机关干部集中学法3次。", "组织|机关干部集中学法||" },
	{ "法官出庭4件。", "出庭|||" },
	{ "负责人出庭应诉11件。", "出庭应诉|||" },
};

static const struct wanted whole_verbs[] = {
	{ "督促退还押金12万元。", "督促退还|押金||" },
	{ "督促整改隐患21处。", "督促整改|隐患||" },
	{ "督促整改问题16个。", "督促整改|问题||" },
	{ "立案查办违纪案件4件。", "立案查办|违纪案件||" },
};

static const struct wanted item_edges[] = {		/* locatives, 各类 and clauses with 的 go, noun modifiers stay */
	{ "排查村内普通矛盾纠纷16起。", "排查|普通矛盾纠纷||" },
	{ "办理各类许可事项880件。", "办理|许可事项||" },
	{ "化解辖区内历史遗留问题5个。", "化解|历史遗留问题||" },
	{ "调处群众反映的问题31个。", "调处|问题||" },
	{ "开展多种形式的宣传20场。", "开展|宣传||" },
	{ "组织镇党委联合学习3次。", "组织|镇党委联合学习||" },
	{ "整治重点区域19处。", "整治|重点区域||" },
	{ "化解各类婚恋纠纷26起。", "化解|婚恋纠纷||" },
	{ "整改上级交办的问题8个。", "整改|问题||" },
	{ "开展以宪法为主题的宣讲7场。", "开展|宣讲||" },
	{ "办理群众急难愁盼事项60件。", "办理|群众急难愁盼事项||" },
	{ "接待来电来访群众400余人次。", "接待|来电来访群众||" },
	{ "建立重大行政决策目录1份。", "建立|重大行政决策目录||" },
	{ "开展道路交通安全隐患大排查9次。", "开展|道路交通安全隐患大排查||" },
	{ "印制“致家长的一封信”2000份。", "印制|致家长的一封信||" },
	{ "举办“法治大讲堂”3期。", "举办|法治大讲堂||" },
	{ "签订《安全承诺书》60份。", "签订|安全承诺书||" },
	{ "发放宣传册、明白卡等3400份。", "发放|宣传册、明白卡||" },
	{ "制作宣传展板和横幅18块。", "制作|宣传展板和横幅||" },
	{ "受理12345热线交办件310件。", "受理|12345热线交办件||" },
	{ "查处“三无”船舶6艘。", "查处|“三无”船舶||" },
	{ "清运垃圾约30吨。", "清运|垃圾||" },
	{ "修建村道2.6公里。", "修建|村道||" },
	{ "在职在编执法人员9名。", "|在职在编执法人员||" },
	{ "镇级人民调解委员会1个、村级人民调解委员会11个。", "|镇级人民调解委员会||; |村级人民调解委员会||" },
};

static const struct wanted marks[] = {		/* marks round a whole item go, inside a longer one they stay */
	{ "培育“法律明白人”36名。", "培育|法律明白人||" },
	{ "“法治带头人”12名。", "|法治带头人||" },
	{ "开展“民法典进万家”活动10场。", "开展|“民法典进万家”活动||" },
	{ "发放《民法典》400册。", "发放|民法典||" },
	{ "评选“最美调解员”5名。", "评选|最美调解员||" },
	{ "清退“散乱污”作坊7家。", "清退|“散乱污”作坊||" },
	{ "开展“进村、进企、进校”宣讲14场。", "开展|“进村、进企、进校”宣讲||" },
};

static const struct wanted brackets[] = {
	{ "成立工作专班3个（含4个小组）。", "成立|工作专班||; 成立|小组||" },
	{ "办结62件（办结率98%）。", "办结|||; |办结率||" },
	{ "开展培训6场（次）。", "开展|培训||" },
	{ "全镇13个村（社区）全部完成换届。", "|村（社区）||" },
	{ "18个村（居）建成公共法律服务室。", "|村（居）||" },
	{ "调解纠纷40起（不含信访件）。", "调解|纠纷||" },
	{ "全县22个乡镇（街道）完成换届。", "|乡镇（街道）||" },
};

static const struct wanted rises[] = {
	{ "法治经费同比增长12.5%。", "增长|法治经费|+|" },
	{ "办件量比上年增加300件。", "增加|办件量|+|" },
	{ "满意度提高3.5个百分点。", "提高|满意度|+|" },
	{ "持证率较上年提升6个百分点。", "提升|持证率|+|" },
	{ "受理量同比上升8%。", "上升|受理量|+|" },
	{ "投入普法经费20万元，比上年增加4万元。", "投入|普法经费||; 增加|普法经费|+|" },
};

static const struct wanted falls[] = {
	{ "信访量同比下降15%。", "下降|信访量|-|" },
	{ "制发文件40件，同比压缩12件。", "制发|文件||; 压缩|文件|-|" },
	{ "发案数比上年减少9起。", "减少|发案数|-|" },
	{ "办理时限缩短3个工作日。", "缩短|办理时限|-|" },
	{ "降幅35.5%。", "|降幅|-|" },
	{ "投诉举报量较上年降低两成。", "降低|投诉举报量|-|" },
	{ "行政案件数同比下降三成以上。", "下降|行政案件数|-|" },
	{ "会议精简5个。", "精简|会议|-|" },
};

static const struct wanted from_to[] = {		/* the start of a change, and its end */
	{ "审批时限由20个工作日压减至5个工作日。", "压减|审批时限|from|; 压减|审批时限||" },
	{ "证明材料由17项精简为6项。", "精简|证明材料|from|; 精简|证明材料||" },
	{ "权重由4%提高到8%。", "提高|权重|from|; 提高|权重||" },
	{ "申请材料从9份减少到4份。", "减少|申请材料|from|; 减少|申请材料||" },
	{ "办结时间从7天缩短至2天。", "缩短|办结时间|from|; 缩短|办结时间||" },
	{ "调解员由12名增加到25名。", "增加|调解员|from|; 增加|调解员||" },
	{ "由15个工作日压减至3个。", "压减||from|; 压减|||" },
	{ "村级合同审查率由82%上升到97%。", "上升|村级合同审查率|from|; 上升|村级合同审查率||" },
	{ "人均用时从40分钟下降至12分钟。", "下降|用时|from|人; 下降|用时||人" },
	{ "许可事项由63项减少为41项，减少22项。", "减少|许可事项|from|; 减少|许可事项||; 减少|许可事项|-|" },
	{ "矛盾纠纷总量同比下降9.4%，信访总量同比下降12%。", "下降|矛盾纠纷总量|-|; 下降|信访总量|-|" },
	{ "投诉同比增长约三成。", "增长|投诉|+|" },
	{ "公众满意度较去年提升2个百分点，达到94%。", "提升|公众满意度|+|; |公众满意度||" },
	{ "增幅18%。", "|增幅|+|" },
	{ "环比下降4.2%。", "下降||-|" },
	{ "办结率提高了5个百分点。", "提高|办结率|+|" },
	{ "考核分值由5分增至10分。", "增|考核分值|from|; 增|考核分值||" },
};

static const struct wanted no_change[] = {		/* new things, and plain ends */
	{ "新增调解员3名。", "新增|调解员||" },
	{ "增配无人机2架。", "增配|无人机||" },
	{ "新建服务站1个。", "新建|服务站||" },
	{ "示范村增加到6个。", "增加|示范村||" },
	{ "平均用时压缩至2小时。", "压缩|平均用时||" },
	{ "办结时限缩短为1天。", "缩短|办结时限||" },
	{ "覆盖率提高到92%。", "提高|覆盖率||" },
	{ "增设便民窗口3个。", "增设|便民窗口||" },
};

static const struct wanted periods[] = {
	{ "每季度听取一次法治工作汇报。", "听取|法治工作汇报||季度" },
	{ "每月召开1次例会。", "召开|例会||月" },
	{ "每半年开展一次评议。", "开展|评议||半年" },
	{ "每年举办2期培训班。", "举办|培训班||年" },
	{ "每周开展巡查3次。", "开展|巡查||周" },
	{ "每两个月召开一次推进会。", "召开|推进会||两个月" },
	{ "每日巡查不少于2次。", "巡查|||日" },
	{ "每名干部联系5户。", "联系|||干部" },
	{ "每户补助1200元。", "补助|||户" },
	{ "每村不少于2名法律明白人。", "|法律明白人||村" },
	{ "日均受理咨询30余件。", "受理|咨询||日" },
	{ "年均培训8次。", "培训|||年" },
	{ "每个中队配备执法记录仪6台。", "配备|执法记录仪||中队" },
	{ "每两年开展一次评估。", "开展|评估||两年" },
	{ "每学期开展2次法治课。", "开展|法治课||学期" },
	{ "每月20日开展接访1次。", "开展|接访||月" },
	{ "村均投入6万元。", "投入|||村" },
	{ "全年12个月每月开展1次检查。", "|||; 开展|检查||月" },
	{ "每季度至少召开1次联席会议。", "召开|联席会议||季度" },
	{ "坚持半年一小结、一年一总结。", "|小结||半年; |总结||年" },
};

static const struct wanted frequencies[] = {		/* without a measure word */
	{ "实行一月一督导。", "实行|督导||月" },
	{ "坚持一季度一通报。", "|通报||季度" },
	{ "落实一周一调度。", "落实|调度||周" },
	{ "实行每月一督查、每季一考评。", "实行|督查||月; 实行|考评||季" },
	{ "推行一年一述职。", "推行|述职||年" },
};

static const struct wanted handed_out[] = {		/* for each unit; of two the time wins */
	{ "各村配备1名法律顾问。", "配备|法律顾问||村" },
	{ "每村配备网格员2名。", "配备|网格员||村" },
	{ "每个项目节约3万元。", "节约|||项目" },
	{ "为每个网格配备专职网格员1名。", "配备|专职网格员||网格" },
	{ "人均学习40学时。", "学习|||人" },
	{ "日均接待群众15人次。", "接待|群众||日" },
	{ "每件补贴200元。", "补贴|||件" },
	{ "每所学校聘请法治副校长1名。", "聘请|法治副校长||学校" },
	{ "每村每季度走访一次。", "走访|||季度" },
	{ "每个社区每月开展法治讲座1场。", "开展|法治讲座||月" },
	{ "各单位每年组织学习4次。", "组织|学习||年" },
	{ "各1场。", "|||各" },
	{ "各3个。", "|||各" },
	{ "各2次。", "|||各" },
};

static const struct wanted traditional[] = {
	{ "開展聯合執法12次。", "開展|聯合執法||" },
	{ "調解糾紛55宗，成功53宗。", "調解|糾紛||; 調解|糾紛||" },
	{ "發放宣傳資料8.18萬份。", "發放|宣傳資料||" },
	{ "聘請法律顧問2名。", "聘請|法律顧問||" },
	{ "審查規範性文件6件、合同18份。", "審查|規範性文件||; 審查|合同||" },
	{ "全鎮人民調解委員會14個。", "|人民調解委員會||" },
	{ "信訪量同比下降15%。", "下降|信訪量|-|" },
	{ "每季度聽取一次法治工作匯報。", "聽取|法治工作匯報||季度" },
	{ "審批時限由20個工作日縮短至5個工作日。", "縮短|審批時限|from|; 縮短|審批時限||" },
	{ "對9家企業進行檢查。", "檢查|企業||" },
};

static const struct wanted half_width[] = {		/* half-width marks, blanks */
	{ "受理投诉件 7 件,办结 6 件。", "受理|投诉件||; 办结|投诉件||" },
	{ "召开 党委会 4 次，审查 合同 9 份。", "召开|党委会||; 审查|合同||" },
	{ "办理案件 30 件 ，办结 28 件 。", "办理|案件||; 办结|案件||" },
};

static const struct wanted labels[] = {
	{ "一是开展检查4次，二是整改问题9个。", "开展|检查||; 整改|问题||" },
	{ "一、召开会议5次。", "召开|会议||" },
	{ "1.查处违建3处；2.清理文件6件。", "查处|违建||; 清理|文件||" },
	{ "首先，走访农户40户。", "走访|农户||" },
	{ "（一）召开会议5次。", "召开|会议||" },
	{ "三是化解积案2件。", "化解|积案||" },
	{ "二要培训骨干40名。", "培训|骨干||" },
};

static const struct wanted zeros[] = {
	{ "全年未发生群体性事件。", "|群体性事件||" },
	{ "无行政复议案件。", "|行政复议案件||" },
	{ "实现零败诉。", "|败诉||" },
	{ "没有发生重大舆情。", "|重大舆情||" },
	{ "全年无败诉案件。", "|败诉案件||" },
	{ "未发生一起安全事故。", "|安全事故||" },
	{ "全年没有发生安全事故。", "|安全事故||" },
	{ "从未发生越级上访。", "|越级上访||" },
	{ "无行政诉讼败诉案件。", "|行政诉讼败诉案件||" },
};

static const struct wanted alone[] = {		/* neither verb nor item */
	{ "共3件。", "|||" },
	{ "3件。", "|||" },
	{ "12次，4起。", "|||; |||" },
	{ "仅5个。", "|||" },
	{ "（2件）", "|||" },
	{ "约8万元。", "|||" },
	{ "达60%。", "|||" },
	{ "的3件的", "|||" },
	{ "由3件", "|||" },
	{ "至5件", "|||" },
	{ "其中3件", "|||" },
	{ "和3件和5件", "|||; |||" },
	{ "另有2件。", "|||" },
	{ "达到4个。", "|||" },
	{ "近90人。", "|||" },
};

static const struct wanted no_quantity[] = {
	{ "全面推进法治政府建设。", "" },
	{ "《关于加强法治建设的意见（2020年）》印发实施。", "" },
	{ "落实“三重一大”制度，做到四个意识。", "" },
	{ "一是提高站位，二是压实责任。", "" },
};

TABLE_TEST(reads_verb_number_noun, verb_number_noun)
TABLE_TEST(reads_noun_number, noun_number)
TABLE_TEST(reads_verb_noun_number, verb_noun_number)
TABLE_TEST(reads_acted_on, acted_on)
TABLE_TEST(reads_brought_into, brought_into)
TABLE_TEST(reads_shares, shares)
TABLE_TEST(reads_subjects, subjects)
TABLE_TEST(reads_money, money)
TABLE_TEST(reads_parts, parts)
TABLE_TEST(reads_elided, elided)
TABLE_TEST(reads_respective, respective)
TABLE_TEST(reads_coordinated, coordinated)
TABLE_TEST(reads_light_verbs, light_verbs)
TABLE_TEST(reads_nested, nested)
TABLE_TEST(reads_places, places)
TABLE_TEST(reads_summed_up, summed_up)
TABLE_TEST(reads_refused, refused)
TABLE_TEST(reads_acts_counted, acts_counted)
TABLE_TEST(reads_whole_verbs, whole_verbs)
TABLE_TEST(reads_item_edges, item_edges)
TABLE_TEST(reads_marks, marks)
TABLE_TEST(reads_brackets, brackets)
TABLE_TEST(reads_rises, rises)
TABLE_TEST(reads_falls, falls)
TABLE_TEST(reads_from_to, from_to)
TABLE_TEST(reads_no_change, no_change)
TABLE_TEST(reads_periods, periods)
TABLE_TEST(reads_frequencies, frequencies)
TABLE_TEST(reads_handed_out, handed_out)
TABLE_TEST(reads_traditional, traditional)
TABLE_TEST(reads_half_width, half_width)
TABLE_TEST(reads_labels, labels)
TABLE_TEST(reads_zeros, zeros)
TABLE_TEST(reads_alone, alone)
TABLE_TEST(reads_no_quantity, no_quantity)

/* The sentences before a text and behind it change nothing for those that have a noun of their own. */
START_TEST(stands_among_others)
{
	const struct wanted *w = &verb_noun_number[_i];
	char text[1024], want[1024], got[SHOWN];

	snprintf(text, sizeof text, "年内召开党委会4次。%s另外，受理信访件9件。", w->text);
	snprintf(want, sizeof want, "召开|党委会||; %s; 受理|信访件||", w->shown);
	read_with(counting, (struct slice){ text, strlen(text) }, got);
	ck_assert_str_eq(got, want);
}
END_TEST

/* Nothing of a text is left for the next: not its items, not what was spoken of, not 其中. */
START_TEST(one_reader_reads_many_texts)
{
	static const char *const first[] = {
		"调解纠纷77起，其中", "对重点场所进行检查", "消防、交通演练分别为3次", "由3个", "每村配备法律明白人3名", ""
	};
	const struct wanted *w = &alone[_i];
	char got[SHOWN];
	size_t i;

	for (i = 0; i < sizeof first / sizeof *first; i++) {
		read_with(counting, (struct slice){ first[i], strlen(first[i]) }, got);
		expect(w);
	}
}
END_TEST

START_TEST(a_text_without_a_quantity_is_read)
{
	static const char text[] = "全面推进法治政府建设。";
	const struct quantity *q;
	size_t n;

	q = quantities_read(all, (struct slice){ text, sizeof text - 1 }, &n);
	ck_assert_uint_eq(n, 0);
	ck_assert_ptr_nonnull(counted_read(counting, q, 0));
}
END_TEST

/* Behind the last token that is read, the counts of a clause have neither verb nor item. */
START_TEST(a_clause_of_too_many_tokens_is_cut)
{
	enum { COUNTS = 3000 };
	static const char verb[] = "检查企业";
	size_t at = sizeof verb - 1, i, n = 0, told = 0;
	char *text = malloc(at + COUNTS * 4);
	struct quantity *q = calloc(COUNTS, sizeof *q);
	const struct counted *c;

	ck_assert(text && q);
	memcpy(text, verb, at);
	for (i = 0; i < COUNTS; i++) {
		memcpy(text + at + 4 * i, "3家", 4);
		q[i].quote = (struct slice){ text + at + 4 * i, 4 };
		q[i].unit = (struct slice){ text + at + 4 * i + 1, 3 };
	}
	for (i = 0; i < COUNTS; i++)
		q[i].sentence = (struct slice){ text, at + 4 * COUNTS };
	c = counted_read(counting, q, COUNTS);
	ck_assert_ptr_nonnull(c);
	for (i = 0; i < COUNTS; i++) {
		ck_assert_uint_eq(c[i].item.n > 0, i < CLAUSE_TOKENS - 2);
		n += c[i].verb.n > 0;
		told += c[i].item.n > 0;
	}
	ck_assert_uint_eq(told, CLAUSE_TOKENS - 2);
	ck_assert_uint_eq(n, told);
	free(q);
	free(text);
}
END_TEST

/* What a count lacks it takes from one of the eight before it, from none further back. */
START_TEST(looks_back_a_little)
{
	char text[2048] = "排查纠纷50起", got[SHOWN];
	size_t i, k = strlen(text);
	int between = _i;

	for (i = 0; i < (size_t)between; i++)
		k += (size_t)snprintf(text + k, sizeof text - k, "，满意率9%d%%", (int)i);
	snprintf(text + k, sizeof text - k, "，化解48起。");
	read_with(counting, (struct slice){ text, strlen(text) }, got);
	ck_assert_int_eq(strstr(got, "化解|纠纷||") != NULL, between < 8);
}
END_TEST

static const char *const runs[] = {		/* what one part or another could walk again and again */
	"3件", "，3件", "、3件", "的3件", "“，3件", "”3件", "《“》，”", "（3件", "其中3件", "由3件", "分别3件", "每3件", "检查3件",
	"受理、", "召开开展进行", "对检查、的3件", "一是3件", "2020年3件", "中3件", "等3件", "x3%", "\xe5\xaf" "3件", "\xff，3件", "\xff",
};

START_TEST(no_run_takes_quadratic_time)
{
	enum { SIZE = 1 << 20 };
	size_t len = strlen(runs[_i]), k, n;
	char *text = malloc(SIZE + 8);
	const struct quantity *q;

	ck_assert_ptr_nonnull(text);
	for (k = 0; k + len <= SIZE; k += len)
		memcpy(text + k, runs[_i], len);
	memcpy(text + k, "办3件", 7);
	q = quantities_read(all, (struct slice){ text, k + 7 }, &n);
	ck_assert_ptr_nonnull(q);
	ck_assert_uint_gt(n, 0);
	ck_assert_ptr_nonnull(counted_read(counting, q, n));
	free(text);
}
END_TEST

START_TEST(any_cut_is_safe)
{
	static const char text[] = "一是召開黨委會4次，其中“法治、審議”2次；由21個減至3個。對8家、3座檢查12次，（含\xff\xfe 3件）每季度聽取一次，"
	    "消防、交通演練分別爲3次、5次，一月一督導，投入10萬元建成\xe5\xaf" "5處，《甲“乙》丙，丁”7件，占總數的98.5%\xe4";
	char got[SHOWN];
	size_t from, to;

	for (to = 0; to < sizeof text; to++)
		read_with(counting, (struct slice){ text, to }, got);
	for (from = 0; from < sizeof text; from++)
		read_with(counting, (struct slice){ text + from, sizeof text - 1 - from }, got);
}
END_TEST

/* A table of the user's: its verb is one, and those of the shipped table are none. */
START_TEST(takes_a_users_table)
{
	static const struct wanted w[] = { { "巡线道路3条。", "巡线|道路||" }, { "受理投诉3件。", "|受理投诉||" } };
	char file[] = "/tmp/fz-unit-XXXXXX", got[SHOWN];
	FILE *f = fdopen(mkstemp(file), "w");
	struct counting *own;
	size_t i;

	ck_assert_ptr_nonnull(f);
	fputs("word\tclass\n巡线\tact\n", f);
	ck_assert_int_eq(fclose(f), 0);
	own = counting_of(file);
	unlink(file);
	for (i = 0; i < 2; i++) {
		read_with(own, (struct slice){ w[i].text, strlen(w[i].text) }, got);
		ck_assert_str_eq(got, w[i].shown);
	}
	counting_free(own);
}
END_TEST

START_TEST(refuses_a_table_that_is_not_there)
{
	char why[TABLE_WHY] = "";

	ck_assert_ptr_null(counting_new("/nowhere/words.tsv", quantities_numerals(all), why));
	ck_assert_msg(strstr(why, "/nowhere/words.tsv") == why, "%s", why);
	counting_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, reads_verb_number_noun, verb_number_noun);
	LOOP(tc, reads_noun_number, noun_number);
	LOOP(tc, reads_verb_noun_number, verb_noun_number);
	LOOP(tc, reads_acted_on, acted_on);
	LOOP(tc, reads_brought_into, brought_into);
	LOOP(tc, reads_shares, shares);
	LOOP(tc, reads_subjects, subjects);
	LOOP(tc, reads_money, money);
	LOOP(tc, reads_parts, parts);
	LOOP(tc, reads_elided, elided);
	LOOP(tc, reads_respective, respective);
	LOOP(tc, reads_coordinated, coordinated);
	LOOP(tc, reads_light_verbs, light_verbs);
	LOOP(tc, reads_nested, nested);
	LOOP(tc, reads_places, places);
	LOOP(tc, reads_summed_up, summed_up);
	LOOP(tc, reads_refused, refused);
	LOOP(tc, reads_acts_counted, acts_counted);
	LOOP(tc, reads_whole_verbs, whole_verbs);
	LOOP(tc, reads_item_edges, item_edges);
	LOOP(tc, reads_marks, marks);
	LOOP(tc, reads_brackets, brackets);
	LOOP(tc, reads_rises, rises);
	LOOP(tc, reads_falls, falls);
	LOOP(tc, reads_from_to, from_to);
	LOOP(tc, reads_no_change, no_change);
	LOOP(tc, reads_periods, periods);
	LOOP(tc, reads_frequencies, frequencies);
	LOOP(tc, reads_handed_out, handed_out);
	LOOP(tc, reads_traditional, traditional);
	LOOP(tc, reads_half_width, half_width);
	LOOP(tc, reads_labels, labels);
	LOOP(tc, reads_zeros, zeros);
	LOOP(tc, reads_alone, alone);
	LOOP(tc, reads_no_quantity, no_quantity);
	LOOP(tc, stands_among_others, verb_noun_number);
	LOOP(tc, one_reader_reads_many_texts, alone);
	tcase_add_test(tc, a_text_without_a_quantity_is_read);
	tcase_add_test(tc, a_clause_of_too_many_tokens_is_cut);
	tcase_add_loop_test(tc, looks_back_a_little, 0, 10);
	LOOP(tc, no_run_takes_quadratic_time, runs);
	tcase_add_test(tc, any_cut_is_safe);
	tcase_add_test(tc, takes_a_users_table);
	tcase_add_test(tc, refuses_a_table_that_is_not_there);
}

int
main(void)
{
	return unit_main("counted", add);
}
