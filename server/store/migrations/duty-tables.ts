/** The table of the dates of duties. `clustered`: see first-tables.ts. */
export function dutyTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE duty_opening (
      district text NOT NULL,
      duty text NOT NULL,
      unit text NOT NULL,
      opens_on text NOT NULL,
      due_on text NOT NULL,
      case_id text,
      PRIMARY KEY (district, duty, unit, opens_on),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )${clustered}`,
    'CREATE INDEX duty_opening_day ON duty_opening (district, opens_on)',
    'CREATE INDEX duty_opening_case ON duty_opening (district, case_id)',
  ];
}
