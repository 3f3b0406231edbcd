import { entries } from './health-lexicon.ts';
import type { HealthLexicon } from './health-lexicon.ts';

const CONDITIONS = `
  pregnant, pregnancy, miscarriage, stillbirth, expecting a baby, expecting a child, expecting twins
  expecting our first, maternity leave, antenatal, prenatal, postnatal, postpartum, c-section, ivf, in labour
  infertile, infertility, disability, disabilities, disabled person, disabled husband, disabled wife, disabled son
  disabled daughter, disabled child, disabled customer, disabled badge, blue badge, registered disabled
  learning difficulties, special needs, wheelchair user, in a wheelchair, my wheelchair, his wheelchair
  her wheelchair, visually impaired, visual impairment, hearing impaired, hard of hearing, partially sighted
  registered blind, legally blind, paralysed, paralyzed, paralysis, bedridden, housebound, mobility issues
  mobility problems, limited mobility, amputee, amputated, amputation, incontinence, incontinent, diabetes, diabetic
  insulin, blood sugar, hypoglycaemia, hypoglycemia, asthma, asthmatic, copd, bronchitis, pneumonia, emphysema
  cystic fibrosis, tuberculosis, epilepsy, epileptic, seizure, parkinson's, parkinsons, alzheimer's, alzheimers
  dementia, multiple sclerosis, motor neurone disease, stroke patient, had a stroke, my stroke, his stroke, her stroke
  brain injury, brain tumour, brain tumor, concussion, heart attack, heart condition, heart disease, heart failure
  heart surgery, heart problem, heart problems, pacemaker fitted, angina, atrial fibrillation, high blood pressure
  low blood pressure, blood pressure, hypertension, cholesterol, cancer, tumour, tumor, leukaemia, leukemia, lymphoma
  melanoma, carcinoma, metastatic, chemotherapy, chemo, radiotherapy, in remission, arthritis, arthritic, rheumatism
  rheumatoid, osteoporosis, osteoarthritis, fibromyalgia, scoliosis, sciatica, slipped disc, gout, hip replacement
  knee replacement, hip operation, knee operation, chronic pain, chronic fatigue, chronic illness, chronically ill
  terminally ill, terminal illness, seriously ill, critically ill, broke my leg, broke my arm, broke his leg
  broke her leg, broke his arm, broke her arm, broken my leg, broken my arm, broken hip, broken wrist, broken ankle
  second-degree burns, third-degree burns, second degree burns, third degree burns, blood poisoning, sepsis
  depression, clinically depressed, antidepressant, anxiety disorder, panic attack, bipolar, schizophrenia
  schizophrenic, psychosis, ptsd, eating disorder, anorexia, anorexic, bulimia, bulimic, adhd, autism, autistic
  asperger's, aspergers, suicidal, self-harm, mental health, mental illness, mentally ill, nervous breakdown
  am an alcoholic, is an alcoholic, recovering alcoholic, alcoholism, drug addict, in rehab, hiv, hiv positive
  aids patient, hepatitis, lyme disease, shingles, tested positive for covid, long covid, have covid, has covid
  had covid, got covid, caught covid, crohn's, crohns, colitis, coeliac, celiac, ibs, irritable bowel
  lactose intolerant, lactose intolerance, gluten intolerance, food poisoning, kidney failure, kidney disease
  dialysis, cirrhosis, thyroid, eczema, psoriasis, dermatitis, allergy, allergies, allergic reaction, anaphylaxis
  anaphylactic, hay fever, glaucoma, macular degeneration, tinnitus, migraine, thrombosis, blood clot, embolism
  aneurysm, anaemia, anaemic, anemia, anemic, haemophilia, endometriosis, menopause, kidney transplant
  heart transplant, liver transplant, lung transplant, organ transplant, palliative, hospice, on sick leave
  sick leave, sick note, signed off sick, off sick, care home because, hospitalised, hospitalized, intensive care
  stoma, catheter, oxygen concentrator, on oxygen, dyslexia, dyslexic
`;

const TREATMENTS = `
  medication, medicine for my, was prescribed, been prescribed, am prescribed, is prescribed, painkiller
  blood thinner, beta blocker, antibiotic, antihistamine, steroid, statin, antipsychotic, sleeping pill
  sleeping tablet, contraceptive pill, birth control pill, inhaler, epipen, insulin pump, ibuprofen, paracetamol
  acetaminophen, tylenol, advil, aspirin, naproxen, morphine, codeine, tramadol, oxycodone, fentanyl, methadone
  metformin, ozempic, wegovy, levothyroxine, warfarin, eliquis, xarelto, heparin, lisinopril, ramipril, amlodipine
  metoprolol, bisoprolol, atorvastatin, simvastatin, lipitor, omeprazole, prednisone, prednisolone, cortisone
  amoxicillin, penicillin, doxycycline, sertraline, zoloft, fluoxetine, prozac, citalopram, venlafaxine, xanax, valium
  diazepam, lorazepam, ritalin, adderall, lithium treatment, methotrexate, humira, tamoxifen, ventolin, salbutamol
  albuterol, viagra, gabapentin, pregabalin, physiotherapy, psychotherapy, psychotherapist, psychiatrist, oncologist
  oncology, cardiologist, cardiology, gynaecologist, gynecologist, urologist
`;

export const englishHealth: HealthLexicon = {
  always: entries(CONDITIONS + TREATMENTS),
  heads: [],
  notHeads: [],
  medicalEndings: entries(`
    itis, cillin, mycin, sartan, statin, prazole, azepam, oxetine, triptan, gliptin, gliflozin, xaban, tinib
    zumab, ximab, umab, ciclovir
  `),
  ofPersons: entries(`
    fever, flu, influenza, vomiting, nausea, diarrhoea, diarrhea, surgery, my operation, his operation, her operation
    an operation, in hospital, in the hospital, out of hospital, taken to hospital, taken to the hospital
    rushed to hospital, rushed to the hospital, went to hospital, admitted to hospital, admitted to the hospital
    infection, injury, injuries, illness, my pills, taking pills, take pills, therapy, therapist, pacemaker
    hearing aid, walking frame, walking stick, crutches, wheelchair, covid, back pain, knee pain, hip pain, chest pain
    stomach pain, headaches, bad back, bad knee, bad hip, health problems, health issues, health reasons
    health condition, medical condition, medical reasons, diagnosis, insomnia, broken foot
  `),
  states: entries('sick, ill, blind, deaf, disabled, allergic, injured, depressed, unwell, contagious, poorly'),
  persons: entries(`
    i, i'm, i've, i'd, me, my, we, we've, our, us, he, she, he's, she's, his, her, husband, wife, mother, father, mum
    mom, dad, son, daughter, child, children, kid, kids, brother, sister, grandmother, grandfather, grandma, grandpa
    gran, nan, uncle, aunt, friend, partner, boyfriend, girlfriend, neighbour, neighbor, colleague, baby, parents
  `),
  subjects: entries(`
    i, he, she, we, husband, wife, mother, father, mum, mom, dad, son, daughter, child, children, kid, kids, brother
    sister, grandmother, grandfather, grandma, grandpa, gran, nan, uncle, aunt, friend, partner, boyfriend, girlfriend
    neighbour, neighbor, colleague, baby
  `),
  being: entries(`
    am, is, was, are, been, being, be, became, become, got, fell, feel, feeling, feels, felt, isn't, wasn't
  `),
  subjectAndBeing: entries(`
    i'm, he's, she's, we're, husband's, wife's, mother's, father's, mum's, mom's, dad's, son's, daughter's
  `),
  idioms: entries(`
    sick of, sick and tired, makes me sick, make me sick, made me sick, worried sick, blood pressure monitor
    allergic to spam, allergic to advertising, blind to, blind order, blind faith, nearly had a heart attack
    almost had a heart attack, gave me a heart attack, hospital corner, ill advised, in ill repute, bitter pill
    wheelchair accessible, wheelchair friendly, disabled the, disabled my, disabled it, disabled by default
    i deliver to the hospital, we deliver to the hospital, work in the hospital, work at the hospital
    works in the hospital, ill be, ill have, ill go, ill get, ill take, ill try, ill do, ill just, ill see, ill call
    ill need, ill wait, ill pay, ill send, ill give, ill let, cancer zodiac, star sign cancer
  `),
  inflections: ['s', 'es', "'s"],
  graded: [],
  diagnosisAfter: entries(`
    was diagnosed with, been diagnosed with, got diagnosed with, were diagnosed with, just diagnosed with
    is diagnosed with, am diagnosed with, recently diagnosed with
  `),
  diagnosisBetween: [],
  clauseEnds: entries(`
    and, but, or, so, because, since, when, which, who, that, i, he, she, we, they, it, my, in, on, at, last, this
    need, needs, have, has, can, cannot, can't, last, two, three, a, year, years, ago, is, was
  `),
};
