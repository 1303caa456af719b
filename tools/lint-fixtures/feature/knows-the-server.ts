// expects: @nx/enforce-module-boundaries, no-restricted-imports
import { Injectable } from '@nestjs/common';
import * as api from '@respi/segnalazioni/api';

export const broken = [Injectable, api];
