import { Controller, Get, Param } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { clauseView, policyView } from '../../views/policy.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import type { ClauseView, PolicyView } from '../types.js';

@Controller('api/policy')
export class PolicyController {
  @Get()
  @Permits('account')
  policy(@AtDesk() desk: Desk): Promise<PolicyView> {
    return policyView(desk);
  }

  @Get(':clause')
  @Permits('account')
  clause(@AtDesk() desk: Desk, @Param('clause') clause: string): Promise<ClauseView> {
    return clauseView(desk, clause);
  }
}
